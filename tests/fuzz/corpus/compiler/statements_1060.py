print(-(memoryview([])).numerator((2**62).from_bytes(1), 5, ('nan' or '1+2j')))
print(-3)
n1 = 3
while n1 > 0:
    n1 -= 1
    v2 = ((+([3, 1, 2])[-2**63])).insert((frozenset({1, 2}) if True else frozenset({1, 2})))
    raise TypeError(frozenset('__class__'))
    print(((v2 % (-0.0 - float('nan')))).is_integer(v2, v2, ((2**63 ** 17)).to_bytes(v2), maxsplit=v2), v2)
assert ((slice(4, b'x', -2) in ([3, 1, 2] == [3, 1, 2] is not {}))).__rmul__((list(True))[3], ((0 if False else 1.5) - set())), -1
print(float('inf'), 1e16)
show('v2')
