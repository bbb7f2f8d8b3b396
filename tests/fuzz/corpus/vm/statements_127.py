(-(list({'a': 1, 2: 'b'})).extend(True))
v1 = memoryview(bytes(format(None, 4)))
with Manager('m2', True) as m2:
    v3: v1 = range(True, 3)
    v1[1:] ^= bytearray(format(v3, 'x=-z#10_.2b'))
show('v1')
show('v3')
