try:
    def f1(a=('éa\u0301' - '\U0001F600'), *args):
        (list((iter([1, 2]) ^ {})),)
        yield slice(reversed(()))
    g2 = f1('ǅ', f1, kw=f1)
    print(g2.throw(ValueError(1)))
    print(g2.throw(ValueError(1)))
    print(g2.throw(ValueError(1)))
    n3 = 3
    while n3 > 0:
        n3 -= 1
        v4 = f1
    (f1.isalpha('\n\r\x1c'.encode('utf-16'), g2) + ascii((w5 := [3, 1, 2]), b'abc'))
except ArithmeticError as e6:
    print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
    print(f1)
    if (bytearray([3, 1, 2]) >= None):
        assert True, ()
        True
    elif {1, 2, 3}:
        v7 = []
        v8 = 'TRUE'
except:
    assert {1, 2, 3}, {}
v9 = 0.5
v10 = b''
show('v4')
show('v7')
show('v8')
show('v9')
show('v10')
