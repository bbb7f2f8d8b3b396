for v1 in range(2, -2):
    class C6:
        __match_args__ = ('x', 'y')
        def __class_getitem__(self, one):
            log.append('__class_getitem__')
            return list(zip([3, 1, 2], '{} {0}'))
    o7 = C6()
    print({o7: 1})
    for value in o7: print(value)
    print(log)
    assert ((v1 / v3) is not ((... if True else '')).shape(C6, '1e5') is not abs((2**31)[65535])), o7
    match ([3, 1, 2] if True else ...):
        case {} if True:
            assert False, int
            0
            v8, v8 = range(5)
        case [-1, (1 | None), ([] | str())]:
            v9 = '-3.5'
            v2 = int
            print('12')
        case (1 | str()):
            v10 = True
b'%d'
raise ZeroDivisionError(range(5)) from KeyError(1)
assert True, '\n\r\x1c'
v3 = {'a': 1, 2: 'b'}
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v8')
show('v9')
show('v10')
