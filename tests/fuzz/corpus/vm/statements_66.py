v3 = (complex(complex('12'), len(), repr(iter([1, 2])))).remove(([len for c1 in range(5)]).__contains__(None[2**31-1], ('' if False else NotImplemented), [iter([1, 2]) for c2 in '1_000']))
v3 += 1.5
(((b'6162' ^ b'a')).isdigit(3, (b'12' + bytearray(b'abc'))))[v3]
show('v3')
