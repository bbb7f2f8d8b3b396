def attempt(function):
    try:
        function()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

attempt(lambda: 1 + "1")
attempt(lambda: "1" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: -"a")
attempt(lambda: None.x)
attempt(lambda: (5).real_part)
attempt(lambda: [1, 2][5])
attempt(lambda: (1,)[3])
attempt(lambda: "abc"[7])
attempt(lambda: {}["k"])
