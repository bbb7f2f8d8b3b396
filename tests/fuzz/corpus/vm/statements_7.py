print((1.0).imag(frozenset(('ﬁ' * [3, 1, 2])), ((2**31-1 if False else -2**63)).imag))
class C1(tuple):
    v2 = b'a,b'
    def __len__(self):
        log.append('__len__')
        return super().__len__()
    def __getitem__(self, one):
        log.append('__getitem__')
        return 'x'.format(self, round(float('nan'), 4), 5e-324, a=(b'\x00\xff')[1000])
    def __ror__(self, one):
        log.append('__ror__')
        return super().__ror__(one)
    def __invert__(self):
        log.append('__invert__')
        return v2
o3 = C1()
print(o3 // memoryview(bytearray(b'abc')))
print(float(o3))
o3 += '0x_ff'
print(log)
v6: int = b'x'
show('v6')
