class C1(int, Point):
    def __setitem__(self, one, two):
        log.append('__setitem__')
        return (self or True.real())
    def __ror__(self, one):
        log.append('__ror__')
        return len(self)
o2 = C1()
print(o2[None:None:])
for value in o2: print(value)
print(log)
del o2
o2.x |= (C1 & {(3).imag('x' * 5, 0x1F600): {1, 2, 3} for c3 in enumerate(None)})
v4: v4 = {1, 2, 3}
v5 = '__class__'
show('v4')
show('v5')
