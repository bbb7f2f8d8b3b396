*v4, v2, v3 = range(1, -2)
match v3:
    case object(real={1: 1, **v8}) if v1:
        try:
            v9: ArithmeticError = ascii(v1.hex((float('inf') * 1.0), int(float('inf'))))
        except* OSError as e10:
            print(repr(e10), repr(e10.__cause__), repr(e10.__context__))
            v11: (()).conjugate(1, -1, NotImplemented) = ((len(*-2, (), *10**20, key=...) * v3)).__xor__()
            v3 = v3
        except* ArithmeticError as e12:
            print(repr(e12), repr(e12.__cause__), repr(e12.__context__))
            v9 = v9.imag
            assert ((memoryview({}))[f'{{{frozenset({1, 2}) = !a}'] or (memoryview(bytearray(b'abc'))).release(-2, 3, v1)), {1, 2, 3}
            v3 = v8.isupper('x'.format(v8, True, 0, a=0), ...)
        assert False, ''
    case str() as v13 if True:
        v14: 0 = b'\x00\xff'
        v15: int = slice(1, None, 2)
    case Point({'b': str(), **v16}, y=dict() as v17) if True:
        v4 = b'ABC'
(v13, *v19,), v20 = {'a': 1, 2: 'b'}
print(7)
assert True, int
show('v1')
show('v2')
show('v3')
show('v4')
show('v8')
show('v9')
show('v11')
show('v13')
show('v14')
show('v15')
show('v16')
show('v17')
show('v18')
show('v19')
show('v20')
