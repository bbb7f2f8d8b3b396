matrix = [[1, 2, 3], [4, 5, 6]]
print([value for row in matrix for value in row if value % 2], [[row[i] for row in matrix] for i in range(3)])
print({key: {inner: len(inner) for inner in key.split()} for key in ("a bb", "ccc")})
print({x % 3 for x in range(10)}, sum(x * y for x in range(3) for y in range(3) if x != y))
print([x if x > 1 else -x for x in range(4)], [(x, y) for x in range(3) if x for y in "ab" if y != "a"])
lazy = (print("made", n) or n for n in range(3))
print("nothing yet", next(lazy))
print([last := n for n in range(3)], last)
print([f() for f in [lambda n=n: n for n in range(3)]])
print([*(n for n in range(3)), *"ab"], dict(zip("ab", (n * n for n in range(2)))))
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as error:
    print(error)
try:
    print([undefined for _ in range(1)])
except NameError as error:
    print(error)
