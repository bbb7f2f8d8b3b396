n1 = 3
while n1 > 0:
    n1 -= 1
    match Point(1, 'a'):
        case [tuple() as v3, ([] | list()), [-1, *v4]]:
            print({})
            print(0.5)
            print(-1)
        case [dict() as v5] if True:
            print('-3.5', 'Hello World')
            v4 = slice(1, None, 2)
            v5[0x1F600] = complex('nan')
        case float(_) if True:
            v6 = 1.5
            v5 &= frozenset({1, 2})
    v6[0] ^= None
print(0)
v7: b'x' = {'a': 1, 2: 'b'}
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
