print(0.5)
try:
    v2 = repr(((False and True)).real(None(key=b' x '), (w1 := 'a'), (slice(1, None, 2)).start([], key=10)))
    if (frozenset(v2) < (classmethod(False)).sort() in str):
        del v2.__dict__
        print(w1)
        print(v2)
    elif ((bytearray(-1))(repr((1, 'a')), a=None[5:3]) + (~v2)):
        v2 = OSError
except (KeyError, ZeroDivisionError) as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    print(v2)
    assert (range(-3) <= w1 != -2**63), ()
except:
    class C4:
        def __delitem__(self, one):
            log.append('__delitem__')
            return b'12'
        def __matmul__(self, one):
            log.append('__matmul__')
            return super().__matmul__(one)
        def __and__(self, one):
            log.append('__and__')
            return enumerate(list('1+2j', [3, 1, 2], {1, 2, 3}), 1)
    o5 = C4()
    print(C4.x)
    print(log)
else:
    range(5)
C4 = NotImplemented
v6 = {}
print(1)
show('v2')
show('v6')
