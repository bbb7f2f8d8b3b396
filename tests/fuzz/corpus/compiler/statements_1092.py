class C1:
    def __bytes__(self):
        log.append('__bytes__')
        return super().__bytes__()
    def __instancecheck__(self, one):
        log.append('__instancecheck__')
        return bytes(self)
    def __sub__(self, one):
        log.append('__sub__')
        return super().__sub__(one)
    def __and__(self, one):
        log.append('__and__')
        return (({1, 2, 3}).difference([3, 1, 2], True)).isdisjoint([b'x'])
o2 = C1(C1, C1)
print(o2.x)
o2[-1:4:] = (memoryview(b'abcd'))['a,b,,c']
print(o2 >= [3, 1, 2])
print(log)
o2.__class__ = (1, 'a')
print(3)
print('utf-8')
print(())
