v1 = ((((1+2j) / -1) // (-complex(float('inf'), 1))) // complex((0.1).is_integer()))
assert (w2 := (float({1, 2, 3}, frozenset({1, 2})))['nan'['12']]), v1
class C3(object, metaclass=Meta):
    v4 = (w2 >> w2)
    def __repr__(self):
        log.append('__repr__')
        return super().__repr__()
    def __getitem__(self, one):
        log.append('__getitem__')
        return super().__getitem__(one)
o5 = C3()
print(o5 / v1)
print([1, 2, 3][o5])
print(log)
v6: int = (1, 'a')
v7 = (-0.0-1j)
show('v1')
show('v6')
show('v7')
