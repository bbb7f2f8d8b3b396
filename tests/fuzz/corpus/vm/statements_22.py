try:
    v1, v2, v3 = ((sorted(key=float)).count(('').numerator, (b'x').tolist('abc'), issubclass(int, int))).count((([3, 1, 2]).__le__(100)).hex(), ([3, 1, 2] and [3, 1, 2]))
except (ValueError, StopIteration) as e4:
    print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
    print(v1.__format__(v1))
    def f5(a=(1j - (1.5-2.5j)), *args, kw):
        v6 = v1
        return ((b'%.0i' % v3) * (list(iter([1, 2]))).find(b'%d'))
    print(f5(*((0xD800, 2**31, 2**62, None))[0], kw=1.5, a=0.1))
    v7 = (1+2j)
except (GeneratorExit, OSError) as e8:
    print(repr(e8), repr(e8.__cause__), repr(e8.__context__))
    print('', 'Hello World')
    print('', 1.5)
finally:
    f5 *= {}
    v9 = bytearray(b'abc')
v10 = -128
v7[3:None] = ...
show('v1')
show('v2')
show('v3')
show('v7')
show('v9')
show('v10')
