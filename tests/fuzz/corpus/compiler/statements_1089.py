v3, = ((NotImplemented(sys.maxsize) <= ('a\nb\r\nc' + 'TRUE'))).__bool__(('r' for c1 in None if True for c2 in [3, 1, 2]), (('\U0001F600').title()).isdigit(int(None), str(memoryview(b'abcd'))))
class C4(tuple):
    v5 = v5
    def __get__(self, one, two):
        log.append('__get__')
        return (sum([3, 1, 2], range(5))).index(v5)
    def __pow__(self, one):
        log.append('__pow__')
        return super().__pow__(one)
    def __delitem__(self, one):
        log.append('__delitem__')
        return super().__delitem__(one)
    def __len__(self):
        log.append('__len__')
        return (self - v3)
o6 = C4()
del o6.x
print(log)
match (1, 'a'):
    case str() as v7:
        v8: 1.5 = False
        print({}, 'a')
        v9 = frozenset({1, 2})
    case dict() as v10:
        v9.__class__ = 0
        assert False, None
v11: int = 5
v12 = memoryview(b'abcd')
show('v3')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
show('v12')
