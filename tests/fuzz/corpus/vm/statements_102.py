((('a').numerator if (False if True else True) else min([3, 1, 2])) != slice((w1 := None), w1) > (('')(*2**62)).startswith(f'x{True:{-3}}{{{[3, 1, 2]:08,.17X}é{range(5)}'))
def f2(a, b, *, kw=1, **rest):
    raise LookupError(w1)
    print((([3, 1, 2] not in iter([1, 2])) and b))
    yield kw
g3 = f2()
print(next(g3))
print(next(g3))
print(g3.send(len))
v4: int = []
show('v4')
