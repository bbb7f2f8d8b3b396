try:
    for v1 in delattr((('%08%%x' % '{} {0}') + 'aaa'[slice(1, None, 2)]), bytearray(bytes(b'6162'))):
        print((w6 := 4), v1)
        v5 %= (v2 if v2(kw=[set() for c7 in '0b101']) else v2)
        v8: v8 = (int(v8) not in v3.index([0]) < [])
    v3 = {bytearray([3, 1, 2]) for c9 in ()}
    @Logged
    def f10(*args, kw):
        global v8
        del args.__dict__
        args, = ((v3 % ascii((1.5-2.5j))) // v1)
        print('{0.real}'.format(True, v4, v8, a=list((-2).args)))
        return (((b' x ').x or bytes([3, 1, 2]))).zfill(((1j - 1e-7)).conjugate(('  x y\t')[-1], NotImplemented, -2, keepends=[3, 1, 2]))
        v8 = float('-inf')
    print(f10(b'12'))
except ZeroDivisionError as e11:
    print(repr(e11), repr(e11.__cause__), repr(e11.__context__))
    v2 = ''
except LookupError as e12:
    print(repr(e12), repr(e12.__cause__), repr(e12.__context__))
    print(-128, 2**63-1)
    print(2, 1.5)
    print(set(), ...)
else:
    v13 = ...
finally:
    v5, = 'a'
print(0, 1.5)
v8, f10, v4 = NotImplemented
print(5)
print(-2**63)
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v8')
show('v13')
