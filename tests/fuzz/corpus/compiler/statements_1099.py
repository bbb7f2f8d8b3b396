v4 = (((range(5) or b'') for c1 in ([3, 1, 2]).pop([3, 1, 2]) for c2 in range(-1, -3)) if tuple({1000: 2**63 for c3 in [3, 1, 2]}, default=len(set(), [3, 1, 2])) else ((frozenset({1, 2})).__gt__([])).__ge__(1.5, -3))
v5 = range(1, 1)
print(v5)
v6 = b'x'
print(4, v5)
show('v4')
show('v5')
show('v6')
