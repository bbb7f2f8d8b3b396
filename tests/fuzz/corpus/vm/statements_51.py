v1 = bytearray((b'%%%#08.2a%-*x' % ('\ud800', '%d %s')))
if (((False - False)).args + ((1.5)(1.5, {}, *'a', key=frozenset({1, 2})) <= (w2 := {1, 2, 3}) >= (float('nan'),))):
    class C3(Exception):
        def __iadd__(self, one):
            log.append('__iadd__')
            return one
        def __add__(self, one):
            log.append('__add__')
            return (lambda *p4: (lambda p5, *, kw=2: (1.5-2.5j)))
        def __or__(self, one):
            log.append('__or__')
            return w2
    o6 = C3(('abc' // ''))
    print(float(o6))
    print({o6: 1})
    print(log)
    assert True, -2
    print(0.5, 123456.789)
elif complex(float('inf'), 1):
    v7 = iter([1, 2])
    print(1, 1)
v8 = [3, 1, 2]
show('v1')
show('v7')
show('v8')
