print(dict(('a%*r' % ('a' or 1.5))))
v1: TypeError = v1
try:
    v1 *= (list(v1)).hex(-3)
    v1, *v3 = (v1 if v1 else len())
except (Exception, StopIteration) as e4:
    print(repr(e4), repr(e4.__cause__), repr(e4.__context__))
    class C5(set, memoryview):
        def __trunc__(self):
            log.append('__trunc__')
            return self(([3, 1, 2]).pop(-1), self)
        def __reversed__(self):
            log.append('__reversed__')
            return super().__reversed__()
        def __bytes__(self):
            log.append('__bytes__')
            return bytes((1j).count())
    o6 = C5(str(0), C5)
    print('%s %d' % (o6, o6))
    o6.x = 123456.789
    a, b = o6
    print(log)
    v1, v2 = ''
    print(float('inf'), 1e16)
finally:
    v7 = '½'
    v8: int = memoryview(b'abcd')
show('v1')
show('v2')
show('v3')
show('v7')
show('v8')
