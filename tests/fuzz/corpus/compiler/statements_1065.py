n1 = 3
while n1 > 0:
    n1 -= 1
    for v3 in (range(4, 2, -3) if (dict({}, k=frozenset({1, 2})) > ord('İ') >= (-7).bit_length(2**64, 100)) else (range(2, 1, -2) if (NotImplemented not in b'' is None) else range(2, -3, 1))):
        v6 = slice(((None - 1.5) in (()).count(maxsplit=b'\r\n') is v5), v3)
    else:
        print(('%%%+.*s' % (v4 if (False / False) else v6)))
        print(v2, (-v4 * sys.maxsize))
        print(float(format(v6)), (((-2.5 * 1/3) + round(1e300, True)) // (round(-0.0, True))[True]))
    match ('{:{}}{!r}'.format(a=({'a': 1, 2: 'b'} ^ bytearray(b'abc')))).expandtabs(b'a,b'):
        case _:
            v6, = True
            v7 = set()
        case [(int() | str()), *v8]:
            b'%d'
        case tuple() as v9:
            v5 = [3, 1, 2]
            v10 = range(5)
            v11: int = None
v7.__dict__ = set()
print(16)
print(-2, -2)
del v11
show('v2')
show('v3')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
