v1: v1 = range(1)
v1[1:] += v1[-2]
with Manager('m2', False) as m2:
    v3 = m2
    class C4(Point):
        v5 = v3(len(0, b'x', 65535, a=complex(float('inf'), 1)), NotImplemented.copy(100, [3, 1, 2], 5), [[3, 1, 2], [3, 1, 2], '-3.5', iter([1, 2])])
    o6 = C4()
    print(o6(range(5)))
    print(log)
    C4 = True
show('v1')
show('v3')
