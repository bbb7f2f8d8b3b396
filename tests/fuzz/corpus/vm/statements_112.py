print(float(float(float('12'))), repr(((0x1F600 != 2**31),), round(len('a'), True)))
class C1(Exception):
    def __call__(self, one):
        log.append('__call__')
        return self
    def __ne__(self, one):
        log.append('__ne__')
        return super().__ne__(one)
    def __class_getitem__(self, one):
        log.append('__class_getitem__')
        return super().__class_getitem__(one)
    def __matmul__(self, one):
        log.append('__matmul__')
        return ((2**31-1 in -2.5)).is_integer(one, one)
o2 = C1(-3)
print(o2 <= memoryview(b'abcd'))
with o2 as value: print(value)
print(log)
C1, v3 = None
show('v3')
