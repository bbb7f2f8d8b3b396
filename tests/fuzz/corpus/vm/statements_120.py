try:
    class C1(object, metaclass=Meta):
        def __round__(self):
            log.append('__round__')
            return memoryview(self)
        def __delitem__(self, one):
            log.append('__delitem__')
            return [(float('inf')).real(), ('')[slice(1, None, 2)], round({1, 2, 3}, 5)]
    o2 = C1()
    raise o2
    print(o2(bytearray(b'abc')))
    print(log)
    v3: True = ''
    v4 = None
except StopIteration as e5:
    print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
    C1.x = (1.5-2.5j)
except (ExceptionGroup, Exception) as e6:
    print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
    v4.__dict__ = 'real'
    print(5e-324, -2.5)
assert False, (1.5-2.5j)
v7 = None
show('v3')
show('v4')
show('v7')
