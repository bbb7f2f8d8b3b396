v1 = (format(isinstance(0, int, -2**63), '=+#.17n') + format(len(None), 'é^+_q'))
def f2(a, b, /):
    del a.__class__
    b = memoryview((bytearray(b'12') / a))
    print(v1)
    yield b
g3 = f2(kw=((~'\ud800') + v1), a=f2, **v1)
print(g3.throw(ValueError(1)))
print(g3.close())
class C4(tuple):
    __match_args__ = ('x', 'y')
o5 = C4(next(set()), f2)
print(o5[slice(None, -1)])
o5[-2] = 0.1
print(log)
show('v1')
