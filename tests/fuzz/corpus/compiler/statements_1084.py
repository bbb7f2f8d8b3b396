class C1(slice, memoryview):
    v2 = format(list(iter([1, 2])), ['\ud800', '%d %s', '{!r:>5}', 'nan'], (-100.0))
    def __len__(self):
        log.append('__len__')
        return v2
o3 = C1()
print(*o3)
print(o3.append)
print(log)
try:
    class C5:
        def __iter__(self):
            log.append('__iter__')
            return (map((lambda p6: ...), len) and (iter([1, 2]) @ iter([1, 2])))
    o7 = C5()
    print(C5.x)
    print(C5.x)
    print([1, 2, 3][o7])
    print(log)
    v8 = [3, 1, 2]
    print(True, 0)
except LookupError as e9:
    print(repr(e9), repr(e9.__cause__), repr(e9.__context__))
    bytearray(b'abc')
except ValueError as e10:
    print(repr(e10), repr(e10.__cause__), repr(e10.__context__))
    v11 = iter([1, 2])
C1.__dict__ = b'%d'
v12 = NotImplemented
v12[0] *= 100
show('v8')
show('v11')
show('v12')
