(len([False for c1 in (1, 'a')], classmethod(False))).__bool__((set() & {'a': 1, 2: 'b'}))
match ((({'a': 1, 2: 'b'})['>8'] is not (None if True else None))).__reversed__(-1, len(5)):
    case (*_, 'a'):
        v3 = len
print(0.0, 1e300)
del v3
255
show('v3')
