# stderr: compared
class A:
    food = 1
    def __getattr__(self, n): raise AttributeError("custom " + n)
    @property
    def p(self): raise AttributeError("in p")
class S:
    __slots__ = ("x",)
class L:
    def __getattribute__(self, n): raise AttributeError
for f in (lambda: A().foo, lambda: A().p, lambda: getattr(A(), "zz"), lambda: S().x, lambda: L().q, lambda: super(A, A()).nope, lambda: object().zz, lambda: A.zz, lambda: setattr(S(), "y", 1), lambda: delattr(S(), "x"), lambda: delattr(A(), "q"), lambda: (1).zip, lambda: print.nope, lambda: __import__("sys").nope):
    try: f()
    except AttributeError as e: print(repr(e), e.name, type(e.obj).__name__)
def g():
    return
import threading
try: threading.local().zz
except AttributeError as e: print(repr(e), e.name, type(e.obj).__name__)
class Own(AttributeError):
    pass


class Near:
    food = 1

    def __getattr__(self, name):
        raise Own("there is no " + name)


print(hasattr(Near(), "other"), getattr(Near(), "other", 5))
Near().foo
