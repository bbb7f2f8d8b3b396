n1 = 3
while n1 > 0:
    n1 -= 1
    class C2(float):
        def __delitem__(self, one):
            log.append('__delitem__')
            return one
        def __missing__(self, one):
            log.append('__missing__')
            return super().__missing__(one)
    o3 = C2((255 ** -1), -1)
    print(C2.x)
    print(f'{o3!s:x}')
    print({o3: 1})
    print(log)
    assert False, 1.0
    v5, = [3, 1, 2]
o3 += [3, 1, 2]
int
show('v5')
