print(((-2.5 @ 1e300)).hex((1/3).conjugate(1/3), (-2 | 10**20)))
class C1(slice, object):
    __slots__ = '1x'
    v2 = v2
    def __abs__(self):
        log.append('__abs__')
        return frozenset(('a' and range(5)))
    def __ror__(self, one):
        log.append('__ror__')
        return bytearray(setattr(10, 'a\nb\r\nc'))
    def __call__(self, one):
        log.append('__call__')
        return (format()).difference((True >> ()))
o3 = C1()
print(f'{o3!r:d}')
print('%s %d' % (o3, o3))
print(log)
print(-1)
assert True, True
v6: int = complex('nan')
show('v6')
