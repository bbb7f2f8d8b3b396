def f(*args, **kwargs): return args, kwargs
a, *b = 1, 2, 3
*c, d = "xyz"
e, *g, h = [1, 2]
(i, *j), k = [1, 2, 3], 4
print(a, b, c, d, e, g, h, i, j, k)
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], *[2]}, {**{"a": 1}, "b": 2, **{"a": 3}}, f(*[1], 2, *[3], x=1, **{"y": 2}))
def ret(): return 1, *[2, 3]
print(ret(), [x for x, *_ in [(1, 2, 3), (4,)]])
for t in [(1, 2), (3, 4)]:
    first, *rest = t; print(first, rest, end=" ")
print()
for bad in ("*a, *b = 1", "*a = [1]", "f(**{'a': 1}, *[1])", "print(*)", "[*]", "a = *b", "*a", "del *a", "{**a for a in b}", "def f(*): pass", "x = (*a)", "f(x for x in y, 1)", "f(a=1, 2)", "f(**k, 3)", "lambda *: 1"):
    try:
        compile(bad, "<s>", "exec"); print("fine", bad)
    except SyntaxError as error:
        print(bad, "->", error.msg)
for values in ([], [1], [1, 2, 3]):
    try:
        p, q = values
    except ValueError as error:
        print(error)
    try:
        p, q, *r = values; print(p, q, r)
    except ValueError as error:
        print(error)
