v1: (NotImplemented and int) = ([v1, *('ﬁ' or '1_000'), ('1_000' > frozenset({1, 2}) < int), ([3, 1, 2])[3]]).b
try:
    assert v1, complex('r')
    n2 = 3
    while n2 > 0:
        n2 -= 1
        v1
        print(v1, v1.__getattribute__())
except TypeError as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    v1 = (v1 or ((1j).conjugate).conjugate(b'a,b', (0 if True else {})))
except:
    (*v5, v4,), v6 = (v1.index([3, 1, 2])).a
    def f7(a=v6, *args, kw):
        print(100)
        print(args, args)
        assert ((len and {'a': 1, 2: 'b'}))(-1, *[(w9 := a) for c8 in ((1, 'a'))[1]], v1, key=args.setdefault(getattr(0, 'x' * 5, sep=True), v5)), 256
        yield iter([1, 2])
    g10 = f7(a=bytearray(b'abc'), 1j, kw=len)
    print(g10.close())
    print(g10.throw(ValueError(1)))
finally:
    print(set())
    print(2.675)
    assert True, ()
{1, 2, 3}
iter([1, 2])
print(65535)
show('v1')
show('v4')
show('v5')
show('v6')
