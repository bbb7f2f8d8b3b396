print('a', ((('' | int) ^ (memoryview(b'abcd') if False else [])))[5:2:2])
try:
    class C1(set):
        __slots__ = 1
        def __reversed__(self):
            log.append('__reversed__')
            return super().__reversed__()
    o2 = C1((2**63).imag(0))
    print({**o2})
    raise o2
    print(o2 < set())
    print(log)
except Exception as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    o2 = range(5)
    C1[1:] //= set()
    v4 = memoryview(b'abcd')
v5 = [3, 1, 2]
show('v4')
show('v5')
