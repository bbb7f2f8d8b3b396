v2 = ((({1, 2, 3} or {1, 2, 3})).difference_update((3)[None:None]) % ({sys.maxsize for c1 in b'x' if True} in ((1+2j) ** 2)))
v2[0] @= v2[::-1]
with Manager('m3', True) as m3:
    def f4(*args, kw):
        v5: (100.0).fromhex(1) = kw
        (((b'ABC').rindex(2, 2, -2) + bytearray(b'ABC'))).args
        v5 |= set(((~'{!r:>5}') if False.conjugate() else 'a,b,,c'))
    print(f4(*5))
    m3.__dict__ = '{!r:>5}'
show('v2')
