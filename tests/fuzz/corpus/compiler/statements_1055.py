v1 = list((~(0)([3, 1, 2])), staticmethod(({})[0xD800]))
v2: v1 = memoryview(enumerate(list(iter([1, 2])), 5))
v3 = v2
print((v3 not in -(0x1F600 and 100) in ((0j).a != list({}))))
class C4:
    v5 = set([1, 3])
    def __get__(self, one, two):
        log.append('__get__')
        return list(map((lambda p6: iter([1, 2])), [3, 1, 2]))
    def __lt__(self, one):
        log.append('__lt__')
        return round(v5, v1)
    def __getattribute__(self, one):
        log.append('__getattribute__')
        return super().__getattribute__(one)
    def __missing__(self, one):
        log.append('__missing__')
        return v2
o7 = C4()
print([1, 2, 3][o7])
print(o7 @ False)
print(log)
show('v1')
show('v2')
show('v3')
