v1 = ([(1.0 % 0.0), 123456.789]).append(list(((1, 'a'))[1]), (not []))
for v8, *v9 in {((False if True else True)).symmetric_difference({() for c3 in (1, 'a') if True}): v1 for c2 in v1}:
    for v12, v13 in delattr(((slice(1, None, 2)).step(True) * filter((lambda p10, *, kw=2: b'a,b'), [3, 1, 2]))):
        v15 = (len(kw=bytearray(4))).bit_count(NotImplemented)
    v16 = b'a,b'
    {1, 2, 3}
v14 = ''
show('v1')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v11')
show('v12')
show('v13')
show('v14')
show('v15')
show('v16')
