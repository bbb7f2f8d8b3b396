def f1(a, *args, kw):
    try:
        a = NotImplemented
        a = args
        a = sorted
    except ArithmeticError as e2:
        print(repr(e2), repr(e2.__cause__), repr(e2.__context__))
        args
        kw[1:] |= frozenset(kw)
    except ValueError as e3:
        print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
        v4 = getattr((1j / (1.5-2.5j)), kw)
    finally:
        a = (not kw)
    yield (lambda p5, /: ((-2**63 ^ 7) ** 2))
g8 = f1(*(memoryview(b'a'))[f1], **(w6 := (w7 := -2**63)), kw=list(zip(..., '½')))
print(g8.send(frozenset({1, 2})))
if (w6 not in super((slice(1, None, 2) not in slice(1, None, 2)), (False / True))):
    for v10 in w7:
        assert v13.bit_count(v10.index(set('1_000'), (3 is not None)), (({'a': 1, 2: 'b'})[:None]).__class__, w7), (frozenset({1, 2})).issuperset(0)
        v14 = []
        v15, v16, v17 = (1, 'a')
    v18 = b'\x00\xff'
del v9
print(0.0)
print({})
show('v9')
show('v10')
show('v11')
show('v12')
show('v13')
show('v14')
show('v15')
show('v16')
show('v17')
show('v18')
