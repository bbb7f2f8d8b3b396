v1 = ('_').isalnum(list(enumerate([3, 1, 2], 0)), [])
try:
    class C2(list):
        __match_args__ = ('x', 'y')
        def __getattribute__(self, one):
            log.append('__getattribute__')
            return super().__getattribute__(one)
        def __hash__(self):
            log.append('__hash__')
            return v1
    o3 = C2()
    print(isinstance(o3, delattr(None)))
    print({o3: 1})
    print(log)
except Exception as error:
    print(type(error), error)
finally:
    v6: int = 2
    set()
print(123456.789, 9007199254740993.0)
show('v1')
show('v6')
