print((((memoryview(b'abcd')).itemsize()).obj())[-1], format(memoryview(0), '^#5.2X'))
def f1(a, b=({'a': 1, 2: 'b'})[2], *args, kw):
    v2 = kw
    class C3(set):
        v4 = v4
        def __next__(self):
            log.append('__next__')
            raise StopIteration
        def __add__(self, one):
            log.append('__add__')
            return a
    o5 = C3()
    a, b = o5
    with o5 as value: print(value)
    print(log)
    yield memoryview(kw)
g6 = f1()
print(g6.send(set(range(5))))
try:
    n7 = 3
    while n7 > 0:
        n7 -= 1
        del g6.__class__
        (v8, *v10,), v11 = (1, 'a')
    else:
        v12 = b'ABC'
except* ArithmeticError as e13:
    print(repr(e13), repr(e13.__cause__), repr(e13.__context__))
    v14: '' = frozenset({1, 2})
except* IndexError as e15:
    print(repr(e15), repr(e15.__cause__), repr(e15.__context__))
    print(-3)
    v16, v17, *v19 = b'x'
else:
    v17, v20 = NotImplemented
    len
v21 = bytearray(b'abc')
assert False, slice(1, None, 2)
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
show('v14')
show('v16')
show('v17')
show('v18')
show('v19')
show('v20')
show('v21')
