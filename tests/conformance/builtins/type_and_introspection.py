class A:
    x = 1
    def m(self): pass

a = A()
a.y = 2
print(type(1), type("s"), type(None), type(a).__name__, type(A), type(type), type(print), type(len).__name__, type(lambda: 0), type(a.m).__name__)
print(isinstance(1, (int, str)), isinstance(True, int), issubclass(bool, int), isinstance([], object), isinstance(1, int | str), callable(print), callable(a))
print(hasattr(a, "x"), getattr(a, "z", 5), vars(a), "m" in dir(a), id(a) == id(a), a.__class__.__qualname__, A.__module__)
setattr(a, "z", 3)
delattr(a, "y")
print(a.__dict__, A.__bases__, A.m.__name__, a.m.__self__ is a, A.m is A.m, a.m == a.m)
print(repr(A), repr(int), repr(type(None)), repr(NotImplemented), repr(...), str(ValueError))
