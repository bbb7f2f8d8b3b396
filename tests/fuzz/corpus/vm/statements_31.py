print((((0.5 & 1/3) and (float('inf') * 1e300)) / (('' & {'a': 1, 2: 'b'}))[round(float('-inf'), 3)]))
class C1(list):
    def __eq__(self, one):
        log.append('__eq__')
        return list(self)
    def __round__(self):
        log.append('__round__')
        return super().__round__()
o2 = C1()
del o2.x
print(*o2)
del o2.x
print(log)
raise ArithmeticError(0)
