try:
    class C1(float):
        __slots__ = 'x'
        def __round__(self):
            log.append('__round__')
            return super().__round__()
        def __contains__(self, one):
            log.append('__contains__')
            return self
    o2 = C1()
    a, b = o2
    print(log)
    v3: list(iter([1, 2])) = (len((1).__name__, *(), **{1: 2}))[slice(1, None, 2)]
except RuntimeError as e5:
    print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
    v6 = '{} {0}'
    v7 = range(5)
except:
    print(-3)
    print(-3)
else:
    print(set())
finally:
    v6 -= int
    v3.__dict__ = [3, 1, 2]
print(0.1, 9007199254740993.0)
v8 = b''
show('v3')
show('v6')
show('v7')
show('v8')
