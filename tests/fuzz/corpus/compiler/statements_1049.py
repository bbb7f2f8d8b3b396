class C1(tuple):
    pass
o2 = C1(2**63-1)
print(o2 > bytes(...))
a, b = o2
print(log)
assert enumerate(o2, key=((1j / 4) - o2)), (frozenset({1, 2})).symmetric_difference(b'x')
n4 = 3
while n4 > 0:
    n4 -= 1
    v5 = C1
    v5.x = ('a%(a)5.2x' % ((2**63-1).__rtruediv__(1) + (2**63-1 ** 3)))
v5[:-3] = ((b'\x00\xff' and b'\r\n')).title(b'a', b'ABC', NotImplemented)
1j
show('v5')
