print(range(-3, 3, 2), (w1 := ((len >> len))(w1, kw=w1)))
try:
    tuple()
except Exception as error:
    print(type(error), error)
w1.x += w1.nbytes(((b'x')(2**31-1, 10**20)).stop())
print(-1)
print((list(filter(None, set())))[w1], ('x'.format((2**63-1 and -7), w1, a=slice(None, set()))).splitlines())
