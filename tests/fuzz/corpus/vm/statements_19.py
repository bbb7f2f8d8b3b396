n1 = 3
while n1 > 0:
    n1 -= 1
    v2 = (((complex('nan') ** 0j) + (-2 != 1.5)) * divmod(len('éa\u0301')))
    v2, = int(((memoryview(b'abcd')).obj(0))[v2], v2)
    try:
        v3, v4, v5 = (len.x or (('abcabc' or '١٢'))[('abcabc')[-3]])
        assert repr(), round((1, 'a'), 3)
        v2 *= (w6 := (v4 // None))
    except LookupError as e7:
        print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
        print(100.0, 1.5)
    else:
        v5, v3 = iter([1, 2])
        w6 @= False
    finally:
        print(5)
        v8 = 'ﬁ'
else:
    w6 = 'r'
    v8, v9, v3 = [3, 1, 2]
    v10 = [3, 1, 2]
w6[0] %= -1
print('\x00', '08.3f')
show('v2')
show('v3')
show('v4')
show('v5')
show('v8')
show('v9')
show('v10')
