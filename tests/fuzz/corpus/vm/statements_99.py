v1 = slice(-2)
for v1 in (range(2, True))[getattr(v1, format(True, '^#08,E'))]:
    v4: list('') = memoryview(({})[-1].encode('latin-1'))
    match len(set(v1)):
        case [Point(1+2j, y=None), {'b': 1.5, **v7}]:
            assert False, ()
            v8 = (1, 'a')
        case {1: tuple() as v9, **v10} if False:
            print(5)
    print(2, 2**64)
else:
    del w5.__class__
    255
    print(2**31, -2)
(*v11,), v12, = [3, 1, 2]
show('v1')
show('v2')
show('v3')
show('v4')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
