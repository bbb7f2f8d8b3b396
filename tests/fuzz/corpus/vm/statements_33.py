with Manager('m1', False) as m1:
    try:
        list(enumerate(zip({1, 2, 3}), 1))
        v2 = (m1 is m1)
        m1.x -= list(m1)
    except* Exception as e3:
        print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
        v2 = (((+bytearray(b'abc'))).append((2**64 not in 'a' in NotImplemented), {1, 2, 3}, (w4 := 2**64))).pop(w4.nbytes)
        print(m1)
    else:
        print((m1 % (-16 % (0).to_bytes(16))))
        print(v2.__rfloordiv__(7, sep=-2.5), '')
        assert False, None
    set()
    v5 = int
v6 = b'12'
v7 = 1.5
show('v2')
show('v5')
show('v6')
show('v7')
