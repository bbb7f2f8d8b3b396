'r'
for v1 in [tuple(('%%%5d' % 'a'))]:
    (*v6,), v7, = (v2 / ('{a}{}'.format(2, a=False)).ljust(v3))
    v8 = ((len(b'x', 2**31) & ([3, 1, 2]).__name__) if (len(None, ()) is v5 is None) else (-((1, 'a'))[True]))
    for v10 in ([memoryview(bytearray(b'abc')) for c9 in v4])[:0]:
        v8.__class__ = memoryview(b'abcd')
        v7 = len
        v1.x @= int
print(5, 3)
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v10')
show('v11')
show('v12')
show('v13')
