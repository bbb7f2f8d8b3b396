try:
    match (((0).numerator).start)[(0 @ 1)]:
        case (1 | 0):
            w1 = '%d %s'
            print(set(), b'x')
            v2 = bytearray(b'abc')
        case ([] | 0):
            print(10**20)
            print('__class__', '12')
    print(10**20, 7)
    v2 -= {}
except AttributeError as e3:
    print(repr(e3), repr(e3.__cause__), repr(e3.__context__))
    del v2
    v4, v5, v6 = iter([1, 2])
    print('>8', 'TRUE')
except (ArithmeticError, KeyboardInterrupt) as e7:
    print(repr(e7), repr(e7.__cause__), repr(e7.__context__))
    w1 &= 255
print(b'x', ())
v8: int = -0.0
show('v2')
show('v4')
show('v5')
show('v6')
show('v8')
