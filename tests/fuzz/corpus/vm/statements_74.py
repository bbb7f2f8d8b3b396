n1 = 3
while n1 > 0:
    n1 -= 1
    w2 = ((([]).keys([]))(*(1 / 0x1F600), *(0).to_bytes('0b101', default=None), kw=sorted([3, 1, 2], 0), **{'a': 1}))[(w2 := w2)]
    w2.__dict__ = w2
else:
    del w2.x
    w2 @= (w2 and w2.index())
class C3(tuple):
    __slots__ = ('x', 'y')
    def __set__(self, one, two):
        log.append('__set__')
        return +-2**63
    def __trunc__(self):
        log.append('__trunc__')
        return (memoryview('  x y\t') is not w2 == frozenset({1, 2}))
    def __neg__(self):
        log.append('__neg__')
        return super().__neg__()
    def __iadd__(self, one):
        log.append('__iadd__')
        return super().__iadd__(one)
o4 = C3()
print(-o4, ~o4)
print([1, 2, 3][o4])
print(... * o4)
print(log)
w2[0] *= True
