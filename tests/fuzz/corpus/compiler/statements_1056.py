v1: v1 = v1(([])(), v1, v1, kw=v1)
try:
    assert (next(max([3, 1, 2])) >= bytearray(bytes(-2)) in v1), (+'a')
except UnicodeError as e2:
    print(repr(e2), repr(e2.__cause__), repr(e2.__context__))
    del v1.__class__
    def f3(*, c):
        print(0, -1)
        c = c
        v4: TypeError = (v4.__ne__() <= c <= v4)
        return (()).index(v4, (memoryview(b'abcd')).hex())
    print(f3(bytearray(list({})), {**([]).a, repr(slice(1, None, 2)): ({'a': 1, 2: 'b'})[slice(1, None, 2)]}))
    try:
        print(True)
        print(((('%d %s').__name__ in v1))[len(({'a': 1, 2: 'b'} ^ {'a': 1, 2: 'b'}))])
    except Exception as error:
        print(type(error), error)
    finally:
        print(v1, f3)
        v5 = len
except ArithmeticError as e6:
    print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
    print(NotImplemented, [])
    [3, 1, 2]
assert False, '\x00'
raise OSError(None)
print(-3, -3)
show('v1')
show('v5')
