n1 = 3
while n1 > 0:
    n1 -= 1
    print(bytearray([c2 for c2 in [] if (set() not in [3, 1, 2])]), chr((list(iter([1, 2]))).__rxor__, list(()), ('TRUE'.encode('latin-1') + (memoryview(b'abcd'))[-3])))
    def f3(a=bytearray(b'a'), *args):
        assert (a or (a is not None)), memoryview(b'ABC')
        args = (lambda p4: {'' for c5 in '0b101' if False})
        yield (a.real).__name__
    g6 = f3(**f3, bytes(f3))
    print(g6.throw(ValueError(1)))
else:
    n7 = 3
    while n7 > 0:
        n7 -= 1
        assert (~(g6 | len(None, 1.5, sys.maxsize))), (range(5)).step(5, NotImplemented)
        (filter(abs, [b'x', '0b101', True, [3, 1, 2]])).b
        g6 = range(5)
v8 = 'TRUE'
f3 @= []
print(-0.0)
g6 = complex(float('inf'), 1)
show('v8')
