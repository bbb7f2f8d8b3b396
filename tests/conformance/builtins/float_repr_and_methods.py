for x in (1.0, 0.1, 1e22, 1e21, 123456.789, 1e-4, 1e-5, 2.5e-324, 1.7976931348623157e308, 100.0, 1/3, 2/3, 1e16, 9007199254740993.0):
    print(x, end=" ")
print()
print(float("1.5"), float(" inf "), float("-nan"), float("1e3"), float("1_0.5"), float(), float(3))
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p+1"))
print(round(1.005, 2), round(2.5), round(0.5), round(1.5), round(-1.5), round(1e20), round(123.456, -1), round(2.5, 0))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, divmod(7.5, 2), 2.0 ** 3, 4 ** 0.5, (-8) ** (1 / 3))
nan, inf = float("nan"), float("inf")
print(nan == nan, inf > 10 ** 400, -inf < 0, inf - inf, nan in [nan], max(1.0, 2), min(1, 1.0))
for bad in (lambda: int(inf), lambda: int(nan), lambda: 10.0 ** 400, lambda: float("1.2.3"), lambda: float(10 ** 400)):
    try:
        bad()
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
