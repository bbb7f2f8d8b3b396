print([x * x for x in range(5)])
print([x for x in range(20) if x % 2 if x % 3])
print([(x, y) for x in range(3) for y in range(x)])
print({w: len(w) for w in ("a", "bb", "ccc")})
print({n % 3 for n in range(10)})
print([[j for j in range(i)] for i in range(4)])
x = "outer"
print([x for x in "ab"], x)
print([y := n * 2 for n in range(3)], y)
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], [n for row in matrix for n in row])
print([f(2) for f in [lambda v, k=k: v ** k for k in range(4)]])

class Scope:
    values = [1, 2, 3]
    doubled = [v * 2 for v in values]

print(Scope.doubled)
gen = (n for n in [1, 2, 3])
print(2 in gen, list(gen))
