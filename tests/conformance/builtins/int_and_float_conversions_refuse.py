for make in (lambda: int("12x"), lambda: int(""), lambda: int("0x1f", 16), lambda: int("z", 36), lambda: int("1", 1), lambda: int("9" * 5000),
             lambda: int(float("inf")), lambda: int(float("nan")), lambda: int(None), lambda: int([]), lambda: int(b"12"), lambda: int("1_000"),
             lambda: int("__1"), lambda: int("-0b101", 0), lambda: float("1e5"), lambda: float("  -inf "), lambda: float("1_0.5"), lambda: float("x"),
             lambda: float(10**400), lambda: complex("1+2j"), lambda: complex("1 + 2j"), lambda: complex(1, "2"), lambda: bool("False"), lambda: int(3.99),
             lambda: round(2.5), lambda: round(-3.5), lambda: round(1234.567, -2), lambda: round(1.0), lambda: (255).to_bytes(1, "big"),
             lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big", signed=True), lambda: int.from_bytes([1, 0], "little"),
             lambda: float.fromhex("0x1.8p1"), lambda: (0.1).as_integer_ratio(), lambda: (2.0).is_integer(), lambda: (10).bit_count(),
             lambda: chr(0x110000), lambda: ord("ab"), lambda: hex(1.5), lambda: 1 << -1, lambda: 2**-1, lambda: 0**-1, lambda: 1.0 // 0, lambda: pow(2, -1, 4)):
    try:
        print(repr(make()))
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
