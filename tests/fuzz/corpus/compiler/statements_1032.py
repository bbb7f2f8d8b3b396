v1 = ((('%#c%-.2s' % -0.0) // ('abc' or '1_000'))).upper(float)
v1
print(v1)
def f2(a, /, *args, kw):
    assert a, kw
    yield v1
g3 = f2(**f2, f2)
print(g3.close())
try:
    v4 = (frozenset(issubclass(int, ''))).real
except Exception as e5:
    print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
    class C6(tuple):
        __match_args__ = ('x', 'y')
        v7 = g3
        def __abs__(self):
            log.append('__abs__')
            return super().__abs__()
        def __matmul__(self, one):
            log.append('__matmul__')
            return memoryview(bytearray(b'abc'))
        def __le__(self, one):
            log.append('__le__')
            return super().__le__(one)
        def __setattr__(self, one, two):
            log.append('__setattr__')
            return super().__setattr__(one, two)
    o8 = C6()
    print(C6.x)
    print(log)
except (ValueError, TypeError) as e10:
    print(repr(e10), repr(e10.__cause__), repr(e10.__context__))
    raise GeneratorExit(f2) from None
except:
    print(format(v1, '#010,.17s'))
    (16 ^ int(int('{!r:>5}')))
show('v1')
show('v4')
