v1 = (((-2 & -128) < ('strict').missing), ((0 >= 0 == None))[:1:])
try:
    for v3, v3 in v1.endswith((((1, 'a'))[1] // ('strict').rsplit('{} {0}')), 5):
        v3 = str(v1.bit_count(v2, (-7 - -128), 2))
        v1.values((list(iter([1, 2])) is None != 1e22))
        print(1000, 2**64)
    else:
        print([])
        v4 = int
        v5 = 2**62
    2**63
    v4[1:] -= 1e16
except* TypeError as e6:
    print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
    v7 = slice(1, None, 2)
else:
    v4 = 1e300
v4 -= True
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v7')
