v1, v1, v2 = (({**{'a': 1, 2: 'b'}, 'éa\u0301': frozenset({1, 2})})[True] if ((b'%d')[slice(1, None, 2)] or (range(5) <= '_' >= ...)) else type(list(iter([1, 2]))))
try:
    def f3(a, *, kw=1):
        v4 = v1
        print(2.675)
        yield enumerate(list(v4), 5)
    g6 = f3(**(('a')(...) ^ (w5 := NotImplemented)), (-f3))
    print(g6.close())
except ZeroDivisionError as e7:
    print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
    match Point(1, 'a'):
        case Point({1: 'a', **v11}, y={'b': (), **v12}):
            v13 = {'a': 1, 2: 'b'}
            v14 = range(5)
        case str() as v15:
            print(None, b'x')
            v16 = NotImplemented
        case {}:
            print('', memoryview(b'abcd'))
            memoryview(b'abcd')
            print('\ud800', 'a,b,,c')
    v2.x ^= None
except TypeError as e17:
    print(repr(e17), repr(e17.__cause__), repr(e17.__context__))
    print((), [])
    v18 = {1, 2, 3}
v19: (1, 'a') = NotImplemented
v1, v20, v21 = []
print('a')
show('v1')
show('v2')
show('v11')
show('v12')
show('v13')
show('v14')
show('v15')
show('v16')
show('v18')
show('v19')
show('v20')
show('v21')
