# A property knows its name; a subclass makes its own copies; a group class may be made by the base.
class C:
    @property
    def a(self): "doc a"; return 1
    def _b(self): return 2
    b = property(_b)
print(C.a.__name__, C.b.__name__, C.a.__doc__)
class P(property):
    def __init__(self, *a, **k): print("init", len(a)); super().__init__(*a, **k)
class D:
    @P
    def x(self): return 1
    @x.setter
    def x(self, v): pass
print(type(D.x).__name__, D.x.__name__)
try: C().a = 5
except AttributeError as e: print(e)
class EG(ExceptionGroup):
    def __new__(cls, m, e): return BaseExceptionGroup.__new__(cls, m, e)
    def derive(self, e): return EG(self.message, e)
print(repr(EG("m",[ValueError(1)])), ExceptionGroup[ValueError])
