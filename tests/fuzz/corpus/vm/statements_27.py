match {(): slice(True.from_bytes((), -3, ''), 5), (frozenset([3, 1, 2])).intersection((100).imag('a'), [3, 1, 2]): range(5), '_': [3, 1, 2]}:
    case (*_, Point(float(_), y=-1)) if [3, 1, 2]:
        v2 = None
        v3 = slice(1, None, 2)
    case True:
        print('08.3f', 'x' * 5)
        assert False, {1, 2, 3}
print(2.675, 2.675)
v4 = []
show('v2')
show('v3')
show('v4')
