raise ValueError(('' & '08.3f')) from KeyError(1)
match dict((([3, 1, 2]).extend(0, [3, 1, 2]) - [{} for c1 in '_' if True]), k=((frozenset({1, 2}) or '')).union((), set(), NotImplemented, maxsplit=-2**63)):
    case b'x':
        print(-3, 0)
        v2 = (1, 'a')
        v2 = [3, 1, 2]
    case [([] | str())] if False:
        print(1e22)
        print(0.0, 1e22)
        v2[-3] = True
    case {None: Point((), y=[]), **v3} if False:
        v2 = slice(1, None, 2)
        print('1_000')
print('0x_ff', 'a,b,,c')
show('v2')
show('v3')
