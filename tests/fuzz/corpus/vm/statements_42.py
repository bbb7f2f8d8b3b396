if (list((iter([1, 2]) @ iter([1, 2]))) <= frozenset([NotImplemented, ...]) in (w1 := w1)):
    w1[1:] &= w1.x
    with Manager('m2', True) as m2:
        print((w1 not in list((iter([1, 2]) / iter([1, 2])))), ((('{!r:>5}').a).rpartition())[m2])
        next(iter({**True, 'abcabc': b'\r\n'}))
    match (sorted(frozenset('a')) | [3, 1, 2]):
        case ([] | str()):
            (*v4,), v5, = [3, 1, 2]
            assert True, -0.0
            v4 = 1/3
        case ([] | None):
            v6: int = iter([1, 2])
            v4[0] += iter([1, 2])
        case (*_, 1):
            m2 = [3, 1, 2]
elif ...:
    v7: int = 2**63-1
    v7.x = None
print({}, 'r')
v8 = True
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
