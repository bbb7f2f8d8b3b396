try:
    class C1(int):
        def __radd__(self, one):
            log.append('__radd__')
            return one
        def __next__(self):
            log.append('__next__')
            return super().__next__()
    o2 = C1()
    print(C1[int])
    print((slice(1, None, 2) * int) >> o2)
    print(log)
    for v4 in ((range(-3) - C1))[C1]:
        print(v6, (v4 / str(slice(2, 0))))
    else:
        print((((set()).to_bytes('r') % len('1_000')) ^ frozenset(strict=frozenset({1, 2}))), 'real')
        assert False, '\ud800'
        v9 = 1j
    v9 = b'x'
except (TypeError, TypeError) as e10:
    print(repr(e10), repr(e10.__cause__), repr(e10.__context__))
    print(NotImplemented, 1.5)
    v4.x -= b''
except IndexError as e11:
    print(repr(e11), repr(e11.__cause__), repr(e11.__context__))
    raise GeneratorExit('') from KeyError(1)
v5.x ^= []
v9 -= ''
print(-2)
b'\x00\xff'
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
