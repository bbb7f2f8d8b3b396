match {c2: c2 for c2 in f'é{sum() = !s:=#20_.2}'}:
    case 0 if (str(frozenset({1, 2})) > NotImplemented(0, [3, 1, 2], key=int) not in bytearray(b'')):
        v3 = filter(None, (([])(*b'x') and ([3, 1, 2]).reverse(..., (), 1.5)))
        print(0, 3)
        v4 = 2**31-1
    case [] if False:
        slice(1, None, 2)
        int
        *v7, v6, v5 = ()
    case object(real=[{}]):
        v8: True = set()
        2.675
v9 = frozenset({1, 2})
print([3, 1, 2])
slice(1, None, 2)
print(float('-inf'), -0.0)
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
