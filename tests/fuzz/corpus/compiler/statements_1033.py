try:
    print('strict'.encode())
    class C1(Point):
        def __missing__(self, one):
            log.append('__missing__')
            return {self: bytearray(0) for c2 in range(4, 4, 5)}
        def __delitem__(self, one):
            log.append('__delitem__')
            return one
    o3 = C1()
    a, b = o3
    print(log)
    for v5 in filter((lambda p4, *, kw=2: p4), (([3, 1, 2]).pop('ß', None)).index(classmethod(slice(1, None, 2), ndigits=frozenset({1, 2})))):
        print(5)
except OSError as e11:
    print(repr(e11), repr(e11.__cause__), repr(e11.__context__))
    v13 = (w12 := (range(1, -1)).stop(3, ('a' if True else [])))
    print(format((('١٢')['12']).hex(w12, reverse=('').index(3, sep=0)), '>20.e'))
    v10[1:] -= o3
print(ascii(b'12'), 'aaa')
print('abc', '0x_ff')
w12 = iter([1, 2])
v14 = True
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v13')
show('v14')
