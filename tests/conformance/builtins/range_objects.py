r = range(2, 20, 3)
print(r, len(r), r[2], r[-1], r[1:4], list(r), 5 in r, 6 in r, r.index(8), r.count(8), r.start, r.stop, r.step)
print(range(5), range(0), list(range(5, 0, -2)), range(3) == range(0, 3, 1), range(0) == range(2, 1), hash(range(3)) == hash(range(0, 3)), list(reversed(range(4))), bool(range(0)))
print(sum(range(101)), max(range(5)), range(10 ** 20)[-1], len(range(0, 10, 3)), range(-5, 5)[::-1], tuple(range(3)))
for bad in (lambda: range(1.5), lambda: range(), lambda: range(1, 2, 0), lambda: range(3)[3], lambda: range("a")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
