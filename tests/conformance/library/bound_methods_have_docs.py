class A:
    def f(self):
        "doc of f"
    @classmethod
    def c(cls):
        "doc of c"
    @staticmethod
    def s():
        "doc of s"
    def plain(self): pass
a = A()
print(a.f.__doc__, a.c.__doc__, a.s.__doc__, a.plain.__doc__, A.f.__doc__, A.c.__doc__)
print([].append.__doc__ is None, "".join.__name__, a.f.__name__, a.f.__qualname__, a.f.__module__, a.f.__func__ is A.f, a.f.__self__ is a)
a.f.__func__.extra = 1
print(a.f.extra)
for f in (lambda: setattr(a.f, "x", 1), lambda: a.f.nope):
    try:
        f()
    except AttributeError as e:
        print(e)
import inspect
print(inspect.getdoc(a.f), a.f == a.f, a.f is a.f, hash(a.f) == hash(a.f), a.f == A().f)
