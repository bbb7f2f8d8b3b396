with Manager('m1', False) as m1:
    m1 %= 'a'
    @Logged
    def f2(a, b=m1, /, **rest):
        global m1
        print(rest)
        (v4, v5,), v6 = {(((1, 'a')).__add__(-2, None)).index(([3, 1, 2])['a'], True): ((len % len) & (b'x')(*0x1F600, ())) for c3 in ((memoryview(b'abcd')).f_contiguous(-3))[4]}
        v7 = memoryview('1e5'[None:4:2].encode('ascii', 'replace'))
        return (v5 + type(v7, (b'\x00\xff').b, base=format('nan', '< #01_.17o')))
        m1 = slice(None, None)
    print(f2())
try:
    print(f2[f2], ord(format((1e-7 is None), '^-.2')))
    f2.x %= ((set(range(5)) if m1 else set('\ud800')) / super(range(0, 3)))
    m1[5] = len
except ZeroDivisionError as e8:
    print(repr(e8), repr(e8.__cause__), repr(e8.__context__))
    print(10**20, 3)
    f2 = {'a': 1, 2: 'b'}
    v9 = (1.5-2.5j)
finally:
    print(255)
    v9.x += ()
print(None)
m1.x *= None
print(())
show('v9')
