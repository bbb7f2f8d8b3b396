print((((1, 0))[(b'abc')[3]] % (((1, 'a'))[-2:4] if (0j <= True) else memoryview(b'abcd'))))
n1 = 3
while n1 > 0:
    n1 -= 1
    if ord(((~{1, 2, 3}) or set((1, 'a')))):
        v2 = dict(((5 // -1), (memoryview(b'abcd')).ndim(5)), k=((1.5 is not None != int) if (True == (1+2j)) else filter(max, [3, 1, 2])))
    else:
        v2 = v2
        raise TypeError((w3 := slice(1, None, 2))) from None
    assert (w3 != (not enumerate([3, 1, 2], True))), ascii((-0.0-1j))
try:
    v2 &= (range(0))[True]
    for v6, *v7 in w3:
        print(v7, (set(sorted(iter([1, 2]))) | {1, 2, 3}))
        print(1, -1)
        v8 = True
    raise RuntimeError(frozenset({1, 2}))
except Exception as error:
    print(type(error), error)
finally:
    print(set(), None)
    (v2, v9, *v11,), v12 = 1.5
v4 = int
print([], set())
show('v2')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
