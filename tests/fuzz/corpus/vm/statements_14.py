assert (((b'%(a)5.2c' % 2**63-1) + (b'6162').zfill()))[(w1 := (2**63-1).__class__)], min([3, 1, 2], key=str)
for v4, *v5 in w1:
    n6 = 3
    while n6 > 0:
        n6 -= 1
        v4, *v7 = (range(0, -2) == (({'a': 1, 2: 'b'}).__eq__).tolist(v2, ('x' * 5,)) >= (range(3, -2) if (slice(1, None, 2) not in 1e-7 != [3, 1, 2]) else v4))
        v2[0] |= v7
    else:
        print((list((-10**30 for c8 in ... for c9 in [3, 1, 2]))).__le__(w1, True, '\n\r\x1c'))
    print(0)
v2 = False
show('v2')
show('v3')
show('v4')
show('v5')
show('v7')
