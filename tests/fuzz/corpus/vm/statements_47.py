v1 = (bytearray((-3 % 0))).ljust(True.numerator(..., 5, 3).encode('ascii', 'replace'))
class C2(frozenset, dict):
    def __gt__(self, one):
        log.append('__gt__')
        return (range(4, True)).index(('a' in 2**62 > memoryview(b'abcd')), -2)
    def __matmul__(self, one):
        log.append('__matmul__')
        return self
o3 = C2()
a, b = o3
print(log)
print(4)
show('v1')
