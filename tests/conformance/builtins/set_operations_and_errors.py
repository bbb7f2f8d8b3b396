a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a >= {1}, a.isdisjoint({9}), a == frozenset(a), {1} == {1.0})
print(a.union([9], "x" * 0), a.intersection([1, 2], [2]), a.difference([1], [2]), a.symmetric_difference([3, 5]), a.issubset(range(5)), a.issuperset([1]))
c = set(a); c |= {7}; c &= {1, 7, 8}; c -= {1}; c ^= {7, 9}; print(c); c.update([1], (2,)); c.discard(100); c.remove(1); print(sorted(c), c.pop() in (2, 9))
f = frozenset("abca"); print(sorted(f), len(f), hash(f) == hash(frozenset("cba")), {f: 1}[frozenset("bca")], f | {"d"} == set("abcd"), type(f | {"d"}).__name__, type({"d"} | f).__name__, f.copy() is f)
for g in (lambda: a | [1], lambda: a + b, lambda: a.remove(99), lambda: set().pop(), lambda: {[]}, lambda: {{}}, lambda: a.union(5), lambda: a < [1], lambda: set(5), lambda: a[0], lambda: f.add(1), lambda: hash(a), lambda: a.add([]), lambda: set(1, 2), lambda: a.add()):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
print(set(), frozenset(), {1}, frozenset({1}), {None}, set([1, 1, 2]), {*"aab"} == {"a", "b"}, {1} in [{1}], {1} in {frozenset({1})})
class S(set): pass
print(S([1]), S([1]) | {2}, type(S([1]) | {2}).__name__, repr(S()))
