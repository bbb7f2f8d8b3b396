v2 = (((w1 := bytearray(b'abc'))).zfill + w1)
raise TypeError((w3 := ...)) from None
def f4(*, kw=1):
    w1.startswith(0, frozenset(w3, kw, []), w3)
    for v5, v5 in ((len & 'a'))(*(True.__ror__(16, 'aaa')).__name__, c=(not int.a)):
        return (w1[::]).center()
        v8 = set(w3)
        v9: int = b'x'
    assert True, -2**63
    yield len
g10 = f4(**'0x_ff')
print(g10.send(b' x '))
show('v2')
