def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: 1 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: 2 ** "a")
attempt(lambda: 1 < "a")
attempt(lambda: len(5))
attempt(lambda: iter(5))
attempt(lambda: next([]))
attempt(lambda: hash([]))
attempt(lambda: {[]: 1})
attempt(lambda: 1 in 5)
