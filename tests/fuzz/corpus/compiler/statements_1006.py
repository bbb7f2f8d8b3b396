v1 = range(-1, 0, 3)
match (({-2: 'TRUE', True: len, 'a': slice(1, None, 2)} <= {**True, '': 1/3}) - v1.start):
    case {None: {1: 0, **v2}, **v3}:
        print(v2, ('08.3f' not in v2))
        v3.x = v1[(len(set(), 2**31, 0)).remove(0, v2)]
        for v7, *v8 in v3:
            print(tuple(dict()), list(zip(([3, 1, 2])[3], '1+2j', strict=True)))
            print('0x_ff', 'a\nb\r\nc')
    case ([] | 0) if True:
        1j
raise RuntimeError(len) from KeyError(1)
v6[1:] &= -2.5
v9, v10 = 'Hello World'
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
