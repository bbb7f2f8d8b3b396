try:
    v1 = setattr(set(len.numerator), (issubclass('__class__', NotImplemented))[dict(True, k=None)])
    def f2(a, b=v1, **rest):
        print(((lambda p3, *, kw=2: a))())
        {v1 for c4 in ((0)[2]).imag if b}
    print(f2(kw=v1))
    class C5(int, Point):
        def __len__(self):
            log.append('__len__')
            return -3
        def __missing__(self, one):
            log.append('__missing__')
            return (one if (len and False) else float(100.0))
    o6 = C5()
    print(C5.x)
    print(log)
except (LookupError, OSError) as e7:
    print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
    v8 = o6
    v9 = zip([], ('½' + 'a\nb\r\nc'))
except:
    print('abcabc', '\U0001F600')
    print(1.5, 7)
    (v10, C5,), v11 = range(5)
v12 = iter([1, 2])
print(0.5)
v10 = iter([1, 2])
print(16)
show('v1')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
