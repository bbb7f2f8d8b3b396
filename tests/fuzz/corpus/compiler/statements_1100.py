with (Manager('m1', True) as m1, Manager('other', False)):
    v2 = m1.__ne__(m1)
    match delattr():
        case object(real=Point({}, y=str())):
            v3: v2 = ((iter([1, 2]) is () <= [3, 1, 2])).count((16 << 1), len(NotImplemented, 'a', kw=False))
        case dict() as v4 if m1:
            print((round(tuple(False), 1)).imag)
v2 -= m1
assert m1, frozenset('İ')
del v4.__class__
def f5(*args):
    match Point(1, 'a'):
        case Point([0], y=()):
            v6: int = 'a,b,,c'
    yield 'real'
g7 = f5(*())
print(next(g7))
print(g7.send({1, 2, 3}))
print(next(g7))
show('v2')
show('v3')
show('v4')
