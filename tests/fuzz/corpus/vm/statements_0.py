class C1(set):
    def __gt__(self, one):
        log.append('__gt__')
        return self
    def __ne__(self, one):
        log.append('__ne__')
        return ((1, 'a')).count(5)
    def __eq__(self, one):
        log.append('__eq__')
        return bytearray(-1)
o2 = C1(C1, bool(1.5))
print(o2[C1])
print({**o2})
del o2.x
print(log)
w3[0] -= 2**62
w3 = memoryview(b'abcd')
