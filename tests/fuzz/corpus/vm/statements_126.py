class C1(tuple):
    def __call__(self, one):
        log.append('__call__')
        return super().__call__(one)
    def __round__(self):
        log.append('__round__')
        return super().__round__()
    def __repr__(self):
        log.append('__repr__')
        return super().__repr__()
o2 = C1()
print(-o2, ~o2)
print(log)
with Manager('m3', False) as m3:
    def f4(a, b=bytearray([3, 1, 2]), /, *, c):
        print(C1, (1 % b))
        v5 = c
        print(('{!r}'.format(len('a\nb\r\nc'), (-7).from_bytes(True), a=('x' * 5).format_map())).isalpha())
        return C1
    print(f4(**f4, **~3))
v6 = -2.5
show('v6')
