assert bool(([] and [... for c1 in range(5)]), kw=(memoryview(range(5), b'abc')).pop()), '08.3f'['08.3f']
class C2(tuple):
    def __delattr__(self, one):
        log.append('__delattr__')
        return None
o3 = C2()
print(sorted([o3, o3]))
print(dict(0, 0xD800, 0) >> o3)
print({o3: 1})
print(log)
v4 = 'a'
print(0, -1)
print(1e16)
show('v4')
