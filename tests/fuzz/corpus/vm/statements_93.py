class C1:
    __match_args__ = ('x', 'y')
    v2 = (~v2)
    def __set__(self, one, two):
        log.append('__set__')
        return super().__set__(one, two)
o3 = C1()
print(o3[1])
print(sorted([o3, o3]))
print(log)
v5 = memoryview(b'abcd')
v6 = 'utf-8'
show('v5')
show('v6')
