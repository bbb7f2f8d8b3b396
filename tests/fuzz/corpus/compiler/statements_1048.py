print((('{} {0}' or 'éa\u0301'))[(not -3)][-1::0])
for v2 in ((dict([3, 1, 2], k=slice(1, None, 2)) * list(iter([1, 2])))).popitem((('utf-8' if False else '1_000')).format_map, 'ﬁ'):
    for v5 in round((round(float('inf'), -1)).as_integer_ratio(v1, v4), -2):
        v11, = (True[5] + (complex('nan') ** -1))
        v4 += v4
    n12 = 3
    while n12 > 0:
        n12 -= 1
        print((v9 & float((-1 ** 5), base=(-memoryview(b'abcd')))), (bool('{a}'.format(1e300, float('inf'), a=frozenset({1, 2})), (float('-inf') ** 0.0), ndigits=v2)).imag)
        assert (((100 > 100) if False.conjugate((), -1) else 3) is not None not in [3, 1, 2]), 256
        v13: int = bytearray(b'abc')
    b' x '
v11 = complex('nan')
print(set(), None)
v14 = 'a'
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v13')
show('v14')
