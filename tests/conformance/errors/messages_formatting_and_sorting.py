def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: ord("ab"))
attempt(lambda: range(1, 2, 0))
attempt(lambda: "{}".format())
attempt(lambda: "%d" % "a")
attempt(lambda: "%s %s" % 1)
attempt(lambda: "a" * 1.5)
attempt(lambda: [1, 2].sort(key=5))
attempt(lambda: sorted([1, "a"]))
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
