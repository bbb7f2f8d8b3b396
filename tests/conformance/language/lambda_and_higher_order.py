add = lambda a, b=1, *c, **d: (a, b, c, d)
print(add(1), add(1, 2, 3, x=4))
print(list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(map(pow, [2, 3], [3, 2])))
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, abs)(-5), (lambda: None)())
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(table["+"](1, 2), table["-"](1, 2))
print(sorted([3, -1, 2], key=lambda v: -v), (lambda *a: sum(a))(1, 2, 3))
