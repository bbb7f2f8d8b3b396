for v2 in ((lambda p1, *, kw=2: list(2)))():
    class C7:
        v8 = v4
        def __lt__(self, one):
            log.append('__lt__')
            return (1.5)[:]
        def __delitem__(self, one):
            log.append('__delitem__')
            return v5
    o9 = C7(v3)
    print({o9: 1})
    print(log)
    assert memoryview(b'abcd'), b'abc'
    print(1, int)
v10 = frozenset({1, 2})
v5 = slice(1, None, 2)
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v10')
