match [float(sorted([3, 1, 2], 2**63-1, memoryview(b'abcd'))), (staticmethod())[('real' + '%d %s')]]:
    case () if ([] is not (b' x ' + bytearray(b'abc')) == (1.5 | 0.0)):
        print(((format(-1, '0>_.X') | range(True, -2, 5)) or (('١٢' + 'x' * 5) or ('' + '1e5'))))
        v1 = float(('a\nb\r\nc'[-3]).isdecimal((0).translate('>8')))
        v2 = 0.0
v2.__dict__ = (1, 'a')
print(256, 0)
print(10**20, -2**63)
v2 = set()
show('v1')
show('v2')
