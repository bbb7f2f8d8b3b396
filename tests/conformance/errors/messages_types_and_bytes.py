def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: isinstance(1, 5))
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: object().x)
attempt(lambda: f"{5:z9}")
attempt(lambda: format("a", "d"))
attempt(lambda: b"abc" + "d")
attempt(lambda: bytes([256]))
attempt(lambda: "é".encode("ascii"))
attempt(lambda: b"\xff".decode())
attempt(lambda: round("a"))
