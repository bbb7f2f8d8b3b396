*v2, = format(((5e-324).imag).hex((1.0 + ...), issubclass(int, True, key=1e300)), '=-z#20_o')
v2.__class__ = super(classmethod('{} {0}', v2, ndigits=slice(0, True)), range(-1), bytearray((w3 := b'abc')), encoding=bytearray(-1))
if next(w3):
    v4, v5, v6 = ((memoryview(None, 'abcabc') + ('ǅ' or 'r')))[(True[4] // ('ǅ' / '½'))]
elif (f'{{{slice(None, 3, 5)}')[v2.b]:
    class C7:
        def __set_name__(self, one, two):
            log.append('__set_name__')
            return super().__set_name__(one, two)
        def __invert__(self):
            log.append('__invert__')
            return super().__invert__()
        def __pow__(self, one):
            log.append('__pow__')
            return issubclass((...)[-1], len(*[3, 1, 2], 5))
        def __getitem__(self, one):
            log.append('__getitem__')
            return (frozenset({1, 2})).issubset({1, 2, 3})
    o8 = C7(2**63-1)
    print('%s %d' % (o8, o8))
    print(log)
    v9 = int
    v10 = {1, 2, 3}
v11 = 'a'
v6 = ''
show('v1')
show('v2')
show('v4')
show('v5')
show('v6')
show('v9')
show('v10')
show('v11')
