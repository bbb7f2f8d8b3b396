raise ValueError(((1, 'a'))[:])
match 0:
    case [_, *v1]:
        print(0.0)
        v2 = frozenset({1, 2})
        print('ﬁ', '١٢')
    case [] if False:
        print(255, -2**63)
        print(-0.0)
del v1.__dict__
show('v1')
show('v2')
