print(map((lambda *p1: ([3, 1, 2] != memoryview(b'abcd'))), (complex(b'12', 'a')).sort(([3, 1, 2]).count(NotImplemented, 2**31-1)), (range(-2, 2, 5))[('a\nb\r\nc' and ())], real=(range(5))[None:None]), ((w2 := w2)).isalnum(({memoryview(b'abcd'): ... for c3 in 'a'})[(...).indices('', signed=...)]))
n4 = 3
while n4 > 0:
    n4 -= 1
    w2 = (w2 == [])
    print(5, 2)
    w2.__class__ = '1_000'
w2.x = 'a'
