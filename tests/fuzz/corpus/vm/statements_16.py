v1, *v3 = set((([3, 1, 2] and {}) // ('nan' / 'İ')))
{len({}): slice(range(0, 2, 3)) for c4 in ((3 is None)).to_bytes(v2, True, v1)}
v2 %= (range(-2, 1, 3)).__bool__(v1, v1)
show('v1')
show('v2')
show('v3')
