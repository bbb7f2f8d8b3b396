(((w1 := b'abc')).upper if property((~'real')) else (None and ord()))
v2: w1 = memoryview(w1)
try:
    def f3(a, *args):
        global v2
        args = (100.0, float('inf'), w1)
        v4 = None
        return w1
        v2 = NotImplemented.step([])
    print(f3(kw=(filter(len, [3, 1, 2]) * {{1, 2, 3}: b'%d' for c5 in True})))
except (RuntimeError, LookupError) as e6:
    print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
    match None:
        case object(real=dict() as v8):
            v9: None = frozenset({1, 2})
            v10 = []
            w1 = 0
        case {None: _, **v11}:
            v8[-2] = len
    v9.x = 'strict'
except:
    print(5e-324)
show('v2')
show('v8')
show('v9')
show('v10')
show('v11')
