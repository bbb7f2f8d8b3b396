for v2 in (complex((range(5) | range(5)), (-0.0, float('inf'), 100.0))).count((list([]))(type(slice(1, None, 2), 1.5), kw=b'\x00\xff')):
    def f7(a, b=iter({'a': 1, 2: 'b'}), /, **rest):
        rest.x = v4
        a = v5
        return v2
    print(f7(bytearray(v4)))
    *v9, = v6
    class C10(str):
        __match_args__ = ('x', 'y')
        v11 = v8
        def __bytes__(self):
            log.append('__bytes__')
            return v1.istitle(bytes(0j))
    o12 = C10()
    print({**o12})
    print(o12['abcabc'])
    print(log)
v1[0] -= '{} {0}'
v13 = []
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v8')
show('v9')
show('v13')
