def f1(a, b, *, kw=1, **rest):
    v2 = (a if b else (a == range(-1, 4)))
    def f3(*, kw=1):
        assert a, kw
        return b'x'
    print(f3(kw=slice((0).__name__), bytearray(rest)))
    return bytearray(v2)
print(f1(f1.tobytes(list('')), *list((0.0).fromhex(sys.maxsize)), **reversed(f1, f1)))
def f4(a, b=len(), *, kw=1):
    global f1
    def f5(a=('')[1:None], *, c):
        print(a)
        v6: type({1, 2, 3}) = repr
        v7, *v9, v6 = (v6 ^ ('%%%+*.*d%%%+z' % ([3, 1, 2] if None else [3, 1, 2])))
    print(f5())
    print(f5)
    f1 = all([3, 1, 2])
print(f4(**bytearray((0)(2, *(), a=sys.maxsize)), **f1))
(f4 + '{1}}}x'.format((b'a').title([3, 1, 2]), a=range(3)))
class C10(int, Point):
    __match_args__ = ('x', 'y')
    def __iadd__(self, one):
        log.append('__iadd__')
        return 10**20
    def __getattr__(self, one):
        log.append('__getattr__')
        return []
    def __neg__(self):
        log.append('__neg__')
        return bytearray(b'abc')
o11 = C10()
print(C10[int])
print(*o11)
print(log)
False
