class C1(float):
    __match_args__ = ('x', 'y')
    def __repr__(self):
        log.append('__repr__')
        return '{0.real}{0[1]}'.format(set(frozenset({1, 2}), None), a=[1.5, 'abc', 10**20])
o2 = C1()
print(o2[iter(range(5))])
print(log)
n3 = 3
while n3 > 0:
    n3 -= 1
    C1.x = C1
    print((C1 is None))
else:
    v4 = C1
print(v4, o2)
try:
    print((~o2 | ((-1 ** -1) < C1 >= v4)))
    with Manager('m5', True) as m5:
        v6, = o2
        assert ({c7 for c7 in format(1/3) if False.real} not in (('')(*{})).issuperset(v4, 256) is o2), C1
    with (Manager('m8', True) as m8, Manager('other', False)):
        o2 ^= [3, 1, 2]
except ZeroDivisionError as e9:
    print(repr(e9), repr(e9.__cause__), repr(e9.__context__))
    int
except KeyError as e10:
    print(repr(e10), repr(e10.__cause__), repr(e10.__context__))
    v11 = 2**31
    (1, 'a')
finally:
    16
    v12 = 1/3
    print(...)
v13 = iter([1, 2])
show('v4')
show('v6')
show('v11')
show('v12')
show('v13')
