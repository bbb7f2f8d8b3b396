print(((bytearray(0, 9007199254740993.0) + any([3, 1, 2], 1e22))).conjugate(super({1, 2, 3})), (float(memoryview('TRUE')) if slice(-1, -2, bin(1)) else float((2).__or__('éa\u0301'))))
n1 = 3
while n1 > 0:
    n1 -= 1
    class C2(dict):
        def __setitem__(self, one, two):
            log.append('__setitem__')
            return chr(one, two)
    o3 = C2()
    print(sorted([o3, o3]))
    print(log)
else:
    v5 = 'utf-8'
    v6, v7 = True
print('', [3, 1, 2])
show('v5')
show('v6')
show('v7')
