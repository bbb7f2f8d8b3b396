def f1(a):
    match ((True.encode('utf-16'))[True],):
        case {None: -1, **v2} if ({len for c3 in [3, 1, 2] if True} is not None):
            a = a
        case {'b': _, **v4} if a:
            v5: v4 = frozenset((v5, v2))
    return None
print(f1(**((range(5)).index(-2)).step(100.0)))
try:
    match ((set(range(5))).update(f1)).args:
        case int() as v6 if (True.denominator(0, (), 0) != f1):
            v7, v8 = v6
            v9 = bytearray(4)
            assert True, 'real'
        case (int() | None):
            (v8,), v10, = NotImplemented
            print('0x_ff', 'TRUE')
        case {'b': (*_, []), **v11}:
            assert None, range(5)
            v12 = 100.0
            v13: int = None
    v8 = None
    v14 = {1, 2, 3}
except Exception as error:
    print(type(error), error)
(v15, *v17, v7,), v18 = []
print('a\nb\r\nc')
print(3, 0)
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
show('v13')
show('v14')
show('v15')
show('v16')
show('v17')
show('v18')
