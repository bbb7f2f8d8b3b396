*v3, = list(map((lambda p1=1: {'a': 1, 2: 'b'}), {}))[(w2 := -3)]
class C4(int):
    v5 = v5
    def __int__(self):
        log.append('__int__')
        return super().__int__()
    def __reversed__(self):
        log.append('__reversed__')
        return super().__reversed__()
    def __sub__(self, one):
        log.append('__sub__')
        return super().__sub__(one)
    def __and__(self, one):
        log.append('__and__')
        return w2
o6 = C4(v3, [10**20 for c7 in range(5) if True])
raise o6
print(o6('{} {0}'.encode('ascii', 'replace')))
print(log)
match Point(1, 'a'):
    case Point((*_, -1), y=[0, *v12]) if False:
        v13 = None
    case dict() as v14 if False:
        print(3, 4)
        v15 = 0
    case b'x':
        iter([1, 2])
        v12 *= len
        v13, v16, v14 = 0
v17, w2 = 'a'
v18: True = False
show('v3')
show('v12')
show('v13')
show('v14')
show('v15')
show('v16')
show('v17')
show('v18')
