def f1(*, kw=1):
    def f2(a, *, c):
        v3: UnicodeError = range(2)
        print(c, complex(slice((2.675).hex(1.0, 2**63), a, (-3 ^ -3))))
        yield (((0 * 'a')).count(3)).count(len(type(frozenset({1, 2})), (()).imag, base=list(b'x')), (None * kw), c, default=kw)
    g4 = f2(**round(list(None, 1e-7), 4))
    print(next(g4))
    print(list(g4))
    if ((f2 in (True % True) not in (-1).denominator())).nbytes:
        del kw.x
        v5: v5 = g4
    yield kw
g6 = f1()
print(list(g6))
print(g6.close())
print(1e300, float('-inf'))
g6[-3:-2] = 0
f1 //= True
assert False, (1, 'a')
