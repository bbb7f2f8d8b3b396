v1 = int((([3, 1, 2]).rsplit() // (range(5))[1::5]), ((memoryview(b'abcd'))[4] - (memoryview(b'abcd')).c_contiguous(2**62, 0)))
try:
    print(v1, v1)
    def f2(a, *args, kw):
        oct(args)
        return memoryview(args)
    print(f2([]))
except (ExceptionGroup, StopIteration) as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    n4 = 3
    while n4 > 0:
        n4 -= 1
        (('a\nb\r\nc').removeprefix().encode())[(f2 or (-3 and 1))]
except:
    with Manager('m5', False) as m5:
        v6 = sorted(f2)
        *v8, = m5
        print(1e300)
    print(f2)
    n9 = 3
    while n9 > 0:
        n9 -= 1
        m5[1:] = 1.5
        print('nan')
        print('-3.5', True)
finally:
    del m5
print('\U0001F600')
show('v1')
show('v6')
show('v7')
show('v8')
