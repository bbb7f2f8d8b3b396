v1 = (b'').join(ascii(memoryview(b'abcd')).encode(), bytes(['\U0001F600', '  x y\t', '-3.5', {1, 2, 3}]), length=((b'ABC' + bytearray(b'abc')) @ (b'%%%.0Xa%x' % b'12')))
for v4 in zip(tuple(float(float('inf')), ([]).extend(-3), (w2 := 1e300)), range(3, 5, -3), strict=True):
    for v7 in [(~slice('abcabc')), ((1e16 / 1e300)).hex(0.0, 9007199254740993.0)]:
        assert False, frozenset({1, 2})
        print(-0.0)
    else:
        v11 = None
    v12, v13 = [3, 1, 2]
assert True, 1.0
show('v1')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
show('v13')
