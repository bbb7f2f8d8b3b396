class C1(Exception):
    def __delitem__(self, one):
        log.append('__delitem__')
        return (int[sys.maxsize] or one)
    def __bytes__(self):
        log.append('__bytes__')
        return ('½').missing.encode('latin-1')
    def __int__(self):
        log.append('__int__')
        return ((range(5)).step())[-2]
o2 = C1((2 << -1))
o2[1:4] = ((-0.0-1j)).real(2, set(), set())
print([1, 2, 3][o2])
print(log)
def f3(*args, kw):
    class C4(float):
        def __le__(self, one):
            log.append('__le__')
            return args
        def __repr__(self):
            log.append('__repr__')
            return ((range(5))[-2]).isspace('a', 'r')
        def __ror__(self, one):
            log.append('__ror__')
            return ''
        def __float__(self):
            log.append('__float__')
            return 2.675
    o5 = C4()
    print(C4.x)
    print(log)
    (*v6,), v7, = [3, 1, 2]
    print(3)
    return iter([1, 2])
print(f3(*int, **1.5))
assert True, frozenset({1, 2})
NotImplemented
v8: int = slice(1, None, 2)
show('v8')
