# clock: real
import abc, collections.abc, enum

class P:
    n = 0
    def __init__(self, x): self.x = x; P.n += 1
    def __del__(self): P.n -= 1; print("bye", self.x, P.n)

class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
class Sq(Shape):
    def __init__(self): self.p = P("sq")
    def area(self): return 1
s = Sq(); print(isinstance(s, Shape), isinstance(s, collections.abc.Sized))
class C(enum.Enum):
    A = 1
    B = 2
C.A.p = P("enum")
