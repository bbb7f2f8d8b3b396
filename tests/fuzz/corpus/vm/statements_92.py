((not (bytearray(b'abc') == bytearray(b'abc')))).a
try:
    class C1(float):
        __slots__ = ('x', 'y')
        v2 = ('nan'.encode('latin-1') == (lambda p3, *, kw=2: '0b101') == v2)
        def __rmul__(self, one):
            log.append('__rmul__')
            return super().__rmul__(one)
        def __bytes__(self):
            log.append('__bytes__')
            return bytes(self)
    o4 = C1()
    o4 += (b'x').__eq__([])
    print(log)
    match Point(1, 'a'):
        case (*_, (int() | str())) if False:
            {'a': 1, 2: 'b'}
        case [[]]:
            v6: int = False
    v7 = set()
except (LookupError, TypeError) as e8:
    print(repr(e8), repr(e8.__cause__), repr(e8.__context__))
    C1 = set()
    v7, = [3, 1, 2]
finally:
    raise TypeError(iter([1, 2])) from KeyError(1)
    'TRUE'
print('strict', 'a')
show('v6')
show('v7')
