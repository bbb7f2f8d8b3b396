v1 = object(set(set()), (list(iter([1, 2])) ^ []), (([3, 1, 2]).count(2**31-1)).__imul__(-1))
class C2(int):
    __slots__ = '__dict__'
    __match_args__ = ('x', 'y')
    v3 = v3
    def __or__(self, one):
        log.append('__or__')
        return list(memoryview(bytearray(b'abc')))
    def __rmul__(self, one):
        log.append('__rmul__')
        return super().__rmul__(one)
    def __getattribute__(self, one):
        log.append('__getattribute__')
        return super().__getattribute__(one)
o4 = C2()
print(divmod(o4, 3), pow(o4, 2))
print(f'{o4!a:x}')
print(o4[2**63-1])
print(log)
v6 = False
v7, = (1, 'a')
v6.__dict__ = 2**64
show('v1')
show('v6')
show('v7')
