print(sorted)
v1 = (((10**20, -7, -2**63, -2**63)).index(None)).start
try:
    match v1:
        case object(real=Point('a', y=True)):
            len
            v1[1:] @= b'x'
    v1.x |= 2**64
except (ArithmeticError, ZeroDivisionError) as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    print(0, True)
    print(-1)
    print(-3)
except (UnicodeError, LookupError) as e4:
    print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
    assert True, [3, 1, 2]
else:
    v1[1:] += {'a': 1, 2: 'b'}
    v1[0] -= range(5)
show('v1')
