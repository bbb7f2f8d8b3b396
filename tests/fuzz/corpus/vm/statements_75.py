v1 = range(-3, -1, 1)
def f2(*args):
    global v1
    raise ArithmeticError(args)
    print(args, slice(args, format(('').copy())))
    class C3(set):
        __match_args__ = ('x', 'y')
        v4 = (not (1/3).hex(100))
    o5 = C3()
    raise o5
    print(C3.x)
    o5[-1] = iter([1, 2])
    print(log)
    v1 = slice(1, None, 2)
print(f2(a=float('-inf')))
print([3, 1, 2])
show('v1')
