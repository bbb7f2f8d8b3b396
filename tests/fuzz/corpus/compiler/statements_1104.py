v1 = '{0}'.format(a=(bool((1, 'a'), '') != str(bytearray(b'abc'))))
print((w2 := v1(v1, frozenset({1, 2}))))
bytearray(4)
def f3(a, b, *args):
    global v1
    class C4(Exception):
        __slots__ = 1
        def __abs__(self):
            log.append('__abs__')
            return ((-2**63).__rdivmod__(16, -2) << 17)
        def __str__(self):
            log.append('__str__')
            return ('1+2j').b
        def __bytes__(self):
            log.append('__bytes__')
            return super().__bytes__()
        def __bool__(self):
            log.append('__bool__')
            return int(w2)
    o5 = C4(('١٢').isupper)
    print(*o5)
    print({**o5})
    print(o5.__module__)
    print(log)
    print('1e5')
    yield 2**62
    v1 = ...
g6 = f3(**16)
print(next(g6))
print(-1, -128)
show('v1')
