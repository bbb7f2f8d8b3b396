def f1(a, b, *, c):
    print(b, (((len & len))(['a', 'a', 100], a))[c])
    a
    yield (a < slice(a) >= (lambda p2, /: a))
g4 = f1(f1, getattr([3, 1, 2], format('\x00', ' 0_s')), list((len >> ()), map((lambda p3, /: iter([1, 2])), [3, 1, 2]), (b'x')(**{1: 2})))
print(g4.send(frozenset({1, 2})))
print(g4.close())
print(next(g4))
print(1e-7, float('nan'))
v5 = '08.3f'
show('v5')
