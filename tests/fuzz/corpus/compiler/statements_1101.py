v1 = (list(False.denominator({}, 'a')) is not (dict({'a': 1, 2: 'b'}, k=1.5))[-3::4] is (property(..., False)).imag((set() % []), isinstance(set(), ..., 1)))
print(issubclass(v1, ((~int)).missing), len(v1, v1, (round(b'\r\n', 3), property(b'x'), (0.1 % 0.5), (-0.0 if False else 1e22))))
print(ord(('  x y\t'[0] / v1), v1.__round__((float('-inf') + 9007199254740993.0))))
class C2(Exception):
    __match_args__ = ('x', 'y')
    v3 = v3
    def __invert__(self):
        log.append('__invert__')
        return super().__invert__()
    def __float__(self):
        log.append('__float__')
        return ((5e-324).imag() ** v3)
o4 = C2((0.1 ** 0.5), float('-inf'))
print(isinstance(o4, int))
print(o4 >> 2**31-1)
with o4 as value: print(value)
print(log)
print(4)
show('v1')
