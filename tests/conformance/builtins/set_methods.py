s = {3, 1, 2}
s.add(2); s.add(5); s.discard(9); s.remove(1)
print(s, len(s), 2 in s, sorted(s), set(), frozenset([1]), {1, 2} == frozenset([2, 1]))
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {2} < a, a.isdisjoint({9}), a.issubset({1, 2, 3, 4}), a.issuperset({1}))
print(a.union([7], [8]), a.intersection([1, 2]), a.difference([1]), a.symmetric_difference([1, 9]))
a |= {10}; a &= {1, 10, 2}; a -= {2}; a ^= {1, 5}
print(a, a.pop() in (5, 10), len(a), a.copy() == a, {x % 3 for x in range(10)})
a.update([1], [2]); a.clear()
print(a, set("hello") == set("olleh"), {frozenset([1]): "f"}[frozenset([1])], hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
for bad in (lambda: {1}.remove(2), lambda: {[]}, lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
