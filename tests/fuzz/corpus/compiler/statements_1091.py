print((({memoryview(b'abcd'): set() for c1 in ()}).items)[(-(-3 and None))])
v2: complex(2) = v2
for v4 in v2:
    v2 += v3
    match ((v5 or v6) >= format((255 // 1j), '<-#1,.17G') is not (... if True.nbytes else v3)):
        case Point([], y=Point(b'x', y=[])):
            v9 = int
            print(None)
        case (*_, str()):
            v10 = -2
            v11 = iter([1, 2])
v2 @= iter([1, 2])
v7 = {'a': 1, 2: 'b'}
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
