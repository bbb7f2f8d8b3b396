for v3 in [c1[(-1).nbytes] for c1 in tuple(range(-3), range(3))]:
    match Point(1, 'a'):
        case 1.5:
            v4.clear(((0 - 0x1F600) for c9 in v3))
        case Point(Point(int(), y=1.5), y=([] | list())) if v5:
            v2.x //= (v3 if v2 else (~list(iter([1, 2]))))
        case [1.5, *v10] if (-v6):
            (((2**62).is_integer ** 3) << 2)
            assert v6, frozenset(range(5))
            *v14, v13 = (w11 := ((set())[0])[None:True])
    if ((lambda p15, /: (-128 if True else -1)))():
        v16 = complex(float('inf'), 1)
        v16 = True
        print(None, [])
v17 = True
(v10, v13,), v18 = range(5)
*v20, = range(5)
(v21,), v22, = set()
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v10')
show('v12')
show('v13')
show('v14')
show('v16')
show('v17')
show('v18')
show('v19')
show('v20')
show('v21')
show('v22')
