a = [3, 1, 2]
a.append(4); a.extend("xy"); a.insert(0, 0); a.insert(-1, "z"); a.insert(100, "end")
print(a, a.pop(), a.pop(0), a.index("x"), a.count(1))
a.remove("z"); a.reverse()
print(a, len(a), a[::-1], 3 in a)
b = a.copy(); b.clear()
print(a, b, [1, 2] + [3], [0] * 3, [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], list("ab"), list({"k": 1}))
n = [[0] * 2] * 2
n[0][0] = 1
print(n)
a = [1]; a.append(a)
print(a)
print([1, 2, 3].index(3, 1), [3, 1, 2].sort(), [*reversed([1, 2])], [True, None, 1.0, "s", b"b", (1,), {1}, {"d": 1}])
for bad in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].index(2), lambda: [1].remove(9), lambda: [1] + "a", lambda: [1] * "a", lambda: [1] < [None]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
