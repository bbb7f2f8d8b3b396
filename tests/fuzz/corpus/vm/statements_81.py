class C1(tuple):
    __match_args__ = ('x', 'y')
    def __abs__(self):
        log.append('__abs__')
        return (bytes([]))[self]
    def __getattribute__(self, one):
        log.append('__getattribute__')
        return super().__getattribute__(one)
    def __get__(self, one, two):
        log.append('__get__')
        return ((256 > [3, 1, 2] <= '-3.5') in (255 & 2**31-1) >= one)
    def __ror__(self, one):
        log.append('__ror__')
        return (self >> slice(False))
o2 = C1()
o2[1] = C1
del o2.x
print(log)
(*v4,), v5, = (1, 'a')
print(1)
show('v3')
show('v4')
show('v5')
