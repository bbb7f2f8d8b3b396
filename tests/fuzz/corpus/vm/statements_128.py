with Manager('m1', False) as m1:
    print((classmethod(((1.5-2.5j)).real(None), m1)).as_integer_ratio((len('a', *256, kw=...) ** 5)), ((lambda *p2: m1))((({})(b'x')).clear(), key=(0xD800 if len(NotImplemented) else (100 / sys.maxsize))))
class C3:
    __slots__ = ('x', 'y')
    __match_args__ = ('x', 'y')
    def __iter__(self):
        log.append('__iter__')
        return super().__iter__()
    def __lt__(self, one):
        log.append('__lt__')
        return one
    def __class_getitem__(self, one):
        log.append('__class_getitem__')
        return (one * one)
    def __format__(self, one):
        log.append('__format__')
        return (('__class__').isidentifier(1)).__eq__(None)
o4 = C3()
a, b = o4
with o4 as value: print(value)
del o4.x
print(log)
C3 = 0
