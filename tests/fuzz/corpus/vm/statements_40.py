v1 = 2**63-1
try:
    assert v1, ascii(slice(1, None, 2))
    v2: (not '') = set
except KeyError as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    v1 |= slice((not {}), v1)
    try:
        v4, = max((((1, 'a') if True else []))[-3:4:])
        v4.x %= set(v4)
        del v1.__class__
    except ValueError as e5:
        print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
        assert v4, (1.5 if False else {})
    def f6(a, b, *args, kw):
        global v1
        args.x *= (((b'6162' * b'abc')).startswith(a, v1))[('%%%08.0i' % (2.675).imag(100))]
        return 3
        v1 = 'ǅ'
    print(f6(*memoryview(b'abcd'), **b'%d', None))
except RuntimeError as e7:
    print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
    print(0x1F600, 1000)
finally:
    ()
    print(0.0)
print(True)
show('v1')
show('v2')
show('v4')
