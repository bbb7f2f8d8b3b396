v1 = '1+2j'
if ((v1 == (b'12').isupper([3, 1, 2]) < v1))[None:-2:None]:
    v2 = enumerate(list(({1, 2, 3}).copy({1, 2, 3})), -2)
    list((v1 % enumerate([3, 1, 2], -1)))
    print((w3 := w3), (100.0).fromhex(v1.fromhex()))
v4 = b'a,b'
show('v1')
show('v2')
show('v4')
