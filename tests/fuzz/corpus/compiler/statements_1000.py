n1 = 3
while n1 > 0:
    n1 -= 1
    v2, = ((0.1,) and (slice(10**20) or ({})[0:4:]))
    with Manager('m3', True) as m3:
        print(({() for c4 in [3, 1, 2]} @ m3), m3[-3])
        m3[0] %= (m3 * v2)
def f5(*args, kw):
    def f6(a, b=()):
        b[None:None:None] = ((range(True, 2, 0))[(0xD800).conjugate()])[((~slice(1, None, 2)) if m3 else (slice(1, None, 2)).indices([]))]
        v7: args = memoryview(m3(*format(NotImplemented, real=None), ({})[-2:], 10, b=(b'x')()))
        print((((b'ABC' or b'ABC') if ([3, 1, 2] is None is None) else (b' x ' + b'6162')) << 3))
        return (lambda *p8: (lambda p9=1: {1, 2, 3}))
    print(f6(kw=[3, 1, 2], a=[3, 1, 2]))
    yield False
g10 = f5(memoryview(b'abcd'), kw=int, kw=memoryview(b'abcd'))
print(g10.send(slice(1, None, 2)))
print(list(g10))
b'6162'
{1, 2, 3}
assert True, len
show('v2')
