a, b = 1, 2
a, b = b, a
print(a, b)
first, *rest = "hello"
print(first, rest)
*start, last = range(4)
print(start, last)
head, *middle, tail = [1, 2]
print(head, middle, tail)
(x, (y, z)), w = (1, [2, 3]), 4
print(x, y, z, w)
[p, q] = {"k": 1, "l": 2}
print(p, q)
for i, (name, (score, *others)) in enumerate([("a", (1, 2, 3)), ("b", (4,))]):
    print(i, name, score, others)
items = [0, 1, 2]
i = 0
i, items[i] = 1, "set"
print(i, items)
a = b = c = []
a.append(1)
print(b is c, c)
d = {}
d["x"], d["y"] = "xy"
print(d)
