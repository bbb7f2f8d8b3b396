assert list(((range(5)).__name__)[memoryview('')]), (... or [3, 1, 2])
class C1(set):
    __slots__ = 'x'
    v2 = ((--2)).from_bytes()
    def __abs__(self):
        log.append('__abs__')
        return v2
    def __call__(self, one):
        log.append('__call__')
        return self
    def __rmul__(self, one):
        log.append('__rmul__')
        return memoryview(self)
    def __trunc__(self):
        log.append('__trunc__')
        return [v2, 0.5, 0.1, (set())(*'', *65535)]
o3 = C1()
print(C1 + o3)
print(log)
class C5(Exception):
    __match_args__ = ('x', 'y')
    v6 = o3
    def __delitem__(self, one):
        log.append('__delitem__')
        return (round(2.675, -3)).hex((float('inf'))[None:1], (1.5).fromhex(1e-7))
o7 = C5()
o7['Hello World'] = None
print(log)
o7 = 1j
print(-2)
