t = (1, 2, 1)
print(t.count(1), t.index(2), t + (3,), t * 2, (), (1,), tuple("ab"), t[1:], len(t), 2 in t, (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)))
a, b = (1, [2])
b.append(3)
print(a, b, ((1, 2), (3,)), {(1, 2): "key"}[(1, 2)], max((1, "b"), (1, "a")))
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    hash((1, []))
except TypeError as error:
    print(error)
