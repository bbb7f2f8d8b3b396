# A slot bound to an instance is a method-wrapper; its wrong calls are told in words of their own.
def show(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


x = 5
print(type(x.__add__), x.__add__.__name__, x.__add__.__self__, x.__add__.__qualname__, x.__add__.__objclass__)
print(x.__add__ == x.__add__, x.__add__ != (6).__add__, "abc".__len__(), hasattr(x.__add__, "__func__"))
print(repr(x.__add__).partition(" at ")[0])
show(lambda: x.__add__())
show(lambda: x.__add__(1, a=2))
show(lambda: x.__setattr__())
show(lambda: x.__pow__())
show(lambda: x.__pow__(1, 2, 3))
show(lambda: [].__setitem__(1))
show(lambda: [].__delitem__())
show(lambda: {}.__init__(a=1))
show(lambda: len.__call__([1, 2]))
show(lambda: len >> 0)
show(lambda: print >> 0)
show(lambda: None.__format__(0))
show(lambda: set().copy(0, errors=1))
show(lambda: x(**{1: 2}))
show(lambda: len(**{1: 2}))
show(lambda: dict(**{1: 2}, **{1: 3}))
show(lambda: super(0, 0, 10))
show(lambda: super(a=1))


def delete():
    del show.__class__


show(delete)
