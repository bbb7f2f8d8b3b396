raise OSError([float('nan')]) from None
assert ((NotImplemented.args)[0:None:-1] if ((True and False)).denominator((b' x ')[-3], 0.5) else ((True or False)).numerator(memoryview(b'abcd'))), (0).toreadonly(bytearray(b'abc'))
v1: v1 = tuple(v1)
show('v1')
