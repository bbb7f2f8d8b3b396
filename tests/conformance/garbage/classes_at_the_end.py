# clock: real
class M(type):
    def __del__(cls): print("class dies", cls.__name__)
class A(metaclass=M): pass
class B(A):
    __slots__ = ("x",)
    def __del__(self): print("B", self.x, A.__name__)
b = B(); b.x = 4
class Ctx:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit")
    def __del__(self): print("ctx del", b.x)
c = Ctx()
