def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: sum(["a"]))
attempt(lambda: max([]))
attempt(lambda: "abc".index("z"))
attempt(lambda: [1].remove(2))
attempt(lambda: [1].index(2))
attempt(lambda: [].pop())
attempt(lambda: {}.pop("k"))
attempt(lambda: {}.popitem())
attempt(lambda: set().pop())
attempt(lambda: chr(-1))
