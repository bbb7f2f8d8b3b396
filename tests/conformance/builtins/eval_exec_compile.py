print(eval("1 + 2 * 3"), eval("x + y", {"x": 1}, {"y": 2}))
scope = {}
exec("a = 5\ndef f(n):\n    return n * a", scope)
print(scope["f"](3))
code = compile("[i for i in range(3)]", "<made>", "eval")
print(eval(code))
for bad in ("1 +", "x y", "undefined_name"):
    try:
        eval(bad)
    except (SyntaxError, NameError) as error:
        print(type(error).__name__, error)
