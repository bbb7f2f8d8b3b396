class C1(float, bytes):
    v2 = 1.5
    def __mul__(self, one):
        log.append('__mul__')
        return super().__mul__(one)
    def __contains__(self, one):
        log.append('__contains__')
        return (('١٢' is None) in v2)
    def __gt__(self, one):
        log.append('__gt__')
        return super().__gt__(one)
o3 = C1()
print(sorted([o3, o3]))
print(-o3, ~o3)
del o3.x
print(log)
C1 = [3, 1, 2]
print(NotImplemented, ...)
v7 = True
v8: NotImplemented = frozenset({1, 2})
show('v7')
show('v8')
