def f1(a=list(iter([1, 2])), b=(1j - 1/3), *, c):
    a.__dict__ = a(([*-1, 2**31, [3, 1, 2], int]).clear, b, **{'a': 1})
    *v3, = (a and a)
    yield v2
g5 = f1(kw=list(map((lambda p4=1: b'6162'), [3, 1, 2])))
print(g5.close())
assert ((memoryview(b'abcd') >= 10**20 not in bytearray(b'abc')) // False), None
f1 //= ()
