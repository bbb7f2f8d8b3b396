assert (round(round(1.5, True), 5) not in (('%%%+.2Xa%+x' % 'utf-8')).__class__ is list(bool(False))), (b' x ')[iter([1, 2])]
class C1(int):
    def __add__(self, one):
        log.append('__add__')
        return super().__add__(one)
    def __getattribute__(self, one):
        log.append('__getattribute__')
        return super().__getattribute__(one)
    def __reversed__(self):
        log.append('__reversed__')
        return self
o2 = C1()
for value in o2: print(value)
del o2.x
print(log)
n4 = 3
while n4 > 0:
    n4 -= 1
    try:
        v5 = (int('0x_ff') ^ (-1 @ 2**31))
    except UnicodeError as e6:
        print(repr(e6), repr(e6.__cause__), repr(e6.__context__))
        C1 = {1, 2, 3}
    finally:
        print(9007199254740993.0, iter([1, 2]))
        del v5.__class__
    C1 %= [3, 1, 2]
    print({})
else:
    assert False, []
    print([])
print(...)
C1 = {'a': 1, 2: 'b'}
show('v5')
