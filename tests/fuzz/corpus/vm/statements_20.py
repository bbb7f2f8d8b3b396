try:
    n1 = 3
    while n1 > 0:
        n1 -= 1
        (b'a%+*.*%' % 16)
        v2 = issubclass(bytes, (b'').isalnum(b'', length={'a': 1, 2: 'b'}))
    try:
        v2 = bytearray(v2.__name__)
        print(v2)
        raise KeyboardInterrupt(((-0.0-1j) if True else (1.5-2.5j)))
    except* OSError as e3:
        print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
        print(((len('a,b,,c')).imag(repr('İ')) >> int(('ß').removeprefix('TRUE'))))
        v4: (int if True else int) = v4
    finally:
        v5: v5 = v4[-3]
        v6 = {}
except TypeError as e7:
    print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
    v4 = 10**20
    v4.__class__ = 7
    v6 %= True
finally:
    print(4)
    v8 = int
    v9 = None
v10 = ()
assert True, int
show('v2')
show('v4')
show('v5')
show('v6')
show('v8')
show('v9')
show('v10')
