def f1(a=(2**63-1 and -10**30), /, *, kw=1):
    v3 = (+(lambda *p2: ('TRUE')[slice(1, None, 2)]))
    n4 = 3
    while n4 > 0:
        n4 -= 1
        print(kw, v3)
        ((None != (9007199254740993.0).real(-2, 1e-7) != list(iter([1, 2]))) == slice(2) < slice(chr(), kw))
    else:
        v5 = a
        assert (v5 < complex(a, (), '') >= v3), memoryview(True)
        print((((1.5-2.5j) < True not in 'a')).bit_count(v5), ascii((iter([1, 2]) ** float('inf'))))
    try:
        del a.__class__
    except KeyError as e6:
        print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
        v3 = range(3, 2)
        print((1e16).real)
    finally:
        v7 = v5
        print(((set(None, b'a', (1+2j))).isspace)[-2])
        ''
    return 2**31-1
print(f1(a=True))
f1[1:] -= range(5)
print(0)
b'x'
del f1.__dict__
