v1: v1 = [{c2: b'%d', c2: v1, c2: (b'%d' and complex('nan'))} for c2 in v1]
slice(v1[(slice(1, None, 2) if True else slice(1, None, 2))], v1)
class C3(int):
    def __neg__(self):
        log.append('__neg__')
        return self
    def __getattribute__(self, one):
        log.append('__getattribute__')
        return super().__getattribute__(one)
    def __mul__(self, one):
        log.append('__mul__')
        return v1
o4 = C3(list({}))
print(C3[int])
print(isinstance(o4, int))
print(log)
show('v1')
