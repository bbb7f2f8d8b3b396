with Manager('m1', False) as m1:
    {**(~{'nan': len}), (m1 if (range(5) not in slice(1, None, 2)) else ([3, 1, 2])[2**31-1]): (len((1, 'a'), [3, 1, 2])).pop([False for c2 in (1, 'a') if False], frozenset({1, 2}))}
match (1, 'a'):
    case (1 | list()):
        print('Hello World', '{!r:>5}')
        raise IndexError(-128)
        v5 = None
    case 'a':
        del m1.__class__
        del m1[NotImplemented]
        assert False, ()
v6 = [3, 1, 2]
show('v5')
show('v6')
