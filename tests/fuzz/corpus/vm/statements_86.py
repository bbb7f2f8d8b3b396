if (((not True)).imag() * ((2.675 not in 0) <= (memoryview(b'abcd')).tolist(4) not in '')):
    class C1(set):
        __slots__ = 'x'
        v2 = (None(int, [3, 1, 2], [3, 1, 2])).is_integer(4)
        def __set_name__(self, one, two):
            log.append('__set_name__')
            return (len(*2**31-1, 100, key=0, **{1: 2})).x
        def __or__(self, one):
            log.append('__or__')
            return super().__or__(one)
        def __instancecheck__(self, one):
            log.append('__instancecheck__')
            return ((frozenset({1, 2}) or frozenset({1, 2})) <= ((1, 'a'))[-2:-1:2] is (None not in '\n\r\x1c' != {}))
    o3 = C1('strict', 'strict')
    print(f'{o3!s:x}')
    print(o3(1.5))
    print(log)
else:
    C1.x &= ()
    v4: 1.5 = None
print(4)
print(9007199254740993.0)
show('v4')
