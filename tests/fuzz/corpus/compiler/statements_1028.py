v1 = len[((1).__class__ < len(65535, **{1: 2}))]
v1[1:] &= (f'x{KeyboardInterrupt}' + str(v1))
raise KeyError(set([3, 1, 2])) from KeyError(1)
for v5, *v3 in range(-2):
    with Manager('m6', True) as m6:
        v2 = v2
        v7 = int('08.3f')
else:
    print(v3, 3)
    print(v1)
    class C8:
        v9 = v9
        def __gt__(self, one):
            log.append('__gt__')
            return chr(one)
        def __instancecheck__(self, one):
            log.append('__instancecheck__')
            return (range(3))[v1]
        def __delattr__(self, one):
            log.append('__delattr__')
            return super().__delattr__(one)
        def __len__(self):
            log.append('__len__')
            return v3
    o10 = C8()
    raise o10
    print(log)
print(((0.1 - (1e16 ** 1.5)))[:None], round(float('nan'), True))
show('v1')
show('v2')
show('v3')
show('v4')
show('v5')
show('v7')
