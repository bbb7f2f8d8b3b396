if ([[[], NotImplemented], ([3, 1, 2])[slice(1, None, 2)]] in ((w1 := None) * w1) != w1):
    match (1, 'a'):
        case {}:
            None
            w1 = {1, 2, 3}
            print(1e-7)
        case ([] | 0) if False:
            v3 = {1, 2, 3}
        case int() if False:
            v3 = frozenset({1, 2})
    *v5, v4 = range(5)
    v3 += slice(1, None, 2)
else:
    (1, 'a')
    v6: int = complex(float('inf'), 1)
print('>8', '0b101')
v7, v8, v9 = ()
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
