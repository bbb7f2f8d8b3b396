class C1(object, metaclass=Meta):
    __slots__ = ()
    def __floor__(self):
        log.append('__floor__')
        return self
    def __call__(self, one):
        log.append('__call__')
        return next((slice(1, None, 2)).__delattr__(-1))
    def __hash__(self):
        log.append('__hash__')
        return 5
    def __enter__(self):
        log.append('__enter__')
        return super().__enter__()
o2 = C1((set()).difference([3, 1, 2]), ((1, 'a'))[5])
print(o2 != o2)
print(log)
match (-((65535).index(bytearray(b'abc'))).__format__(2)):
    case {'b': int() as v4, **v5} if True:
        v6 = range(5)
        print(None)
        v7: '' = NotImplemented
    case {1: 0, **v8}:
        del v4.__dict__
        v9 = range(5)
        v10 = range(5)
v11: int = 'TRUE'
C1.x += b'\r\n'
print(set(), b'x')
show('v4')
show('v5')
show('v6')
show('v7')
show('v8')
show('v9')
show('v10')
show('v11')
