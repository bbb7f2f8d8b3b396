def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: [1]["a"])
attempt(lambda: "a"["b"])
attempt(lambda: 5[0])
attempt(lambda: None())
attempt(lambda: int("x1"))
attempt(lambda: int("12", 1))
attempt(lambda: int([]))
attempt(lambda: float("abc"))
attempt(lambda: 1 / 0)
attempt(lambda: 1 // 0)
