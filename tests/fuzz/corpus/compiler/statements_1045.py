for v1 in map(max, (len(key=slice(1, None, 2), **{'b': 2, 'kw': 3}) if (True if True else None) else [2, 0]), (({1, 2, 3}).issuperset(0, {1, 2, 3})).__setattr__(set(len))):
    (range(True))[v3]
    print(((([] * memoryview(b'abcd'))).real).toreadonly((w5 := hex(2**64, reverse=[3, 1, 2])), keepends=(sorted('a') % v3)), v2)
class C6:
    __slots__ = 1
    __match_args__ = ('x', 'y')
o7 = C6()
print(reversed(o7))
print(log)
v10 = 2**64
print(-10**30, -10**30)
print('')
show('v1')
show('v2')
show('v3')
show('v4')
show('v10')
