try:
    bytearray((sorted(None) if (0 <= 2**64 > 1j) else list(iter([1, 2]))))
    class C1(bytearray, float):
        __match_args__ = ('x', 'y')
        def __neg__(self):
            log.append('__neg__')
            return super().__neg__()
        def __lt__(self, one):
            log.append('__lt__')
            return super().__lt__(one)
        def __delattr__(self, one):
            log.append('__delattr__')
            return memoryview((b' x ' in b'%d'))
    o2 = C1()
    print('%s %d' % (o2, o2))
    print(log)
    print(None)
except ValueError as e4:
    print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
    print(b'x', set())
    assert False, {}
    {}
except ValueError as e5:
    print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
    {'a': 1, 2: 'b'}
except:
    (1, 'a')
memoryview(b'abcd')
v6 = range(5)
show('v6')
