def f1(*, c):
    for c in (([] is None > sorted({'a': 1, 2: 'b'})) >> c):
        v2[True] = (v4.encode('utf-16') ^ v4)
        v5: v4 = c
        v6 = 'x'.format(v5, v3, (v5 // v3), a=b'ABC')
    else:
        v7: (int | slice(1, None, 2)) = (v3,)
    v8 = (frozenset(next(NotImplemented, '\n\r\x1c')) != ((2**31-1 | 100) is not () <= {'a': 1, 2: 'b'}))
    v9 = b' x '
print(f1(kw=-1, *-2.5, *0.5))
v10, = [3, 1, 2]
print(10)
show('v10')
