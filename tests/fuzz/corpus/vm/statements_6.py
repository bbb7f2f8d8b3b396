for v5, *v6 in {**(object([3, 1, 2])).clear(f'x{NotImplemented!r:_.0s}é{[3, 1, 2] = :é^#0.2b}', len(a=2**63-1)), ('a%*.*Ga% %' % (2.675 * float('-inf'))): round((bytearray(b'abc') if False else 1/3), -3)}:
    class C7(float):
        def __hash__(self):
            log.append('__hash__')
            return super().__hash__()
        def __radd__(self, one):
            log.append('__radd__')
            return v5.stop(v2, (2 + True))
    o8 = C7()
    raise o8
    print([1, 2, 3][o8])
    print(C7[int])
    print(log)
    assert False, slice(1, None, 2)
v9: True = {'a': 1, 2: 'b'}
print(-3)
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v9')
