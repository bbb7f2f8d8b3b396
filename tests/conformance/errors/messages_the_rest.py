def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: abs("a"))
attempt(lambda: (1).__getattribute__("nope"))
attempt(lambda: zip(1, 2))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: enumerate(5))
attempt(lambda: int.from_bytes([300]))
attempt(lambda: divmod(1, 0))
attempt(lambda: pow(0, -1))
attempt(lambda: 1 << -1)
