print({5, 3, 9, 1, 7}, {10, 20, 30, 40, 50}, {100, 8, 16, 0}, {-1, -2, 0}, set(range(20, 0, -3)))
print({1.5, 2.5, 0.5}, {True, 2, 3}, {(1, 2), (3, 4)}, {0, 8, 16, 24, 32})
s = set()
for n in (33, 1, 65, 97, 2, 34):
    s.add(n)
    print(s)
s.remove(1); s.add(129)
print(s, list(s), [*{x * 7 % 31 for x in range(12)}])
