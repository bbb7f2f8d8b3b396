raise Exception(f"""é{NotImplemented!s:>+#1.2q}é{float('nan')=:-_g}""")
class C1(Point):
    __match_args__ = ('x', 'y')
    v2 = v2
    def __format__(self, one):
        log.append('__format__')
        return super().__format__(one)
    def __index__(self):
        log.append('__index__')
        return ((2**63-1).to_bytes()).__name__
    def __bool__(self):
        log.append('__bool__')
        return self.__class__
    def __class_getitem__(self, one):
        log.append('__class_getitem__')
        return super((1.5 & None))
o3 = C1()
for value in o3: print(value)
print(f'{o3!a:>5}')
print(log)
class C5(Point):
    def __hash__(self):
        log.append('__hash__')
        return C1
    def __and__(self, one):
        log.append('__and__')
        return slice(1, None, 2)
    def __delattr__(self, one):
        log.append('__delattr__')
        return super().__delattr__(one)
o6 = C5()
print([1, 2, 3][o6])
print(isinstance(o6, int))
raise o6
print(log)
print(4, -2)
print(1)
