(memoryview(bytearray([3, 1, 2])) and memoryview((b'a' - b'%d')))
v1 = float
try:
    print((list(v1)).popitem((dict((1, 'a'), k=-128)).a, {(2 | 4): len({'a': 1, 2: 'b'})}), v1)
    v2: len(10, {}, 10**20) = v2
    v2[0] *= (((1.5)(2**31-1, (), {}, c=2**31-1) if True else len))()
except IndexError as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    v1 = NotImplemented
    print(4, -1)
    v4: int = -10**30
except AttributeError as e5:
    print(repr(e5), repr(e5.__cause__), repr(e5.__context__))
    assert False, 2**31
    v6 = slice(1, None, 2)
    v2 |= bytearray(b'abc')
except:
    v6, v2, v7 = (1, 'a')
    assert False, range(5)
    print(True)
finally:
    assert set(), ()
    ''
    v4 |= {1, 2, 3}
show('v1')
show('v2')
show('v4')
show('v6')
show('v7')
