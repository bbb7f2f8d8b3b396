print(reversed(), ((bytearray([3, 1, 2])).remove()).x)
match w2:
    case None:
        for v3, v4 in ((([3, 1, 2]).count(True, True, -3)).remove(0x1F600, w1, (10**20 or 0xD800)) in w1):
            continue
        n7 = 3
        while n7 > 0:
            n7 -= 1
            print(((w8 := (b'')[4])).__name__)
            print((w1 and round(1e-7, 4)), 100.0)
            print('')
        v9 = {}
    case {1: [-1, *v10], **v11} if True:
        v4 = ()
    case dict() as v12:
        print(True)
v10[0] //= [3, 1, 2]
v13 = slice(1, None, 2)
v4[0] @= -7
show('v3')
show('v4')
show('v5')
show('v6')
show('v9')
show('v10')
show('v11')
show('v12')
show('v13')
