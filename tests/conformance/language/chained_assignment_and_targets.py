a = b = c = []
a.append(1)
print(a is b is c, c)
x, y = y_list, x_list = [1], [2]
print(x, y, y_list, x_list)
i = 0
data = [0, 0, 0]
i, data[i] = 1, "one"
print(i, data)
(first, *rest), last = "abc", "z"
print(first, rest, last)
[head, [inner, *tail]] = 1, (2, 3, 4)
print(head, inner, tail)
d = {}
d["k"], d["l"] = d["m"] = "vw"
print(d)
for k, (v, *w) in {"a": (1, 2), "b": (3,)}.items():
    print(k, v, w)
for values, names in (((1,), "ab"), ((1, 2, 3), "ab")):
    try:
        p, q = values
    except ValueError as error:
        print(error)
