# modules: enum
from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return f"{self.name}={self.value}"
    @property
    def upper(self): return self.name.upper()
print(Color.RED, repr(Color.RED), Color(2), Color["RED"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.describe(), Color.RED.upper, f"{Color.RED:>12}|", Color.__members__)
print(Color.RED == 1, Color.RED in Color, 1 in Color, 7 in Color, hash(Color.RED)==hash(Color.RED), {Color.RED: 1}, repr(Color), Color.RED.name, type(Color.RED), isinstance(Color.RED, Color))
for bad in (lambda: Color(9), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 3), lambda: Color.RED < Color.GREEN, lambda: type("C2", (Color,), {}), lambda: Color()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class Num(IntEnum):
    ONE = 1; TWO = auto(); THREE = auto()
print(Num.TWO, repr(Num.TWO), Num.TWO + 1, Num.ONE < Num.TWO, f"{Num.ONE}", "%d" % Num.THREE, Num(3), sorted(Num, reverse=True), Num.ONE == 1, format(Num.ONE, "03"))
class S(StrEnum):
    A = auto(); B = "bee"
print(S.A, repr(S.A), S.B.upper(), f"{S.B:>5}", S("a"), S.A == "a")
class P(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(P.R, repr(P.R | P.W), P.R | P.X, repr(P.R|P.X), ~P.R, repr(P(0)), P(0), P.RW, list(P.RW), P.R in P.RW, bool(P.R & P.W), len(P.RW), list(P), P(7), repr(P(7)))
try: P(8)
except ValueError as e: print(e)
class I(IntFlag):
    A = 1; B = 2; C = 4
print(I.A | I.B, repr(I.A | I.B), I.A + 1, repr(I(9)), repr(~I.A), I.A | 2, repr(I.A|2), f"{I.A}", repr(I(0)))
class Planet(Enum):
    MERCURY = (3.3, 2.4)
    EARTH = (5.9, 6.3)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def g(self): return self.mass / self.radius
print(Planet.EARTH.mass, Planet.EARTH, Planet((3.3, 2.4)), round(Planet.EARTH.g, 3), repr(Planet.EARTH))
class W(Enum):
    A = auto()
    B = "x"
    @classmethod
    def _missing_(cls, value): return cls.A if value == "?" else None
print(W("?"), W.A.value)
F = Enum("F", "CAT DOG"); print(list(F), F.CAT.value)
F2 = Enum("F2", {"a": 1, "b": 2}); print(list(F2)); F3=IntEnum("F3", [("x", 5)]); print(F3.x + 1)
try:
    @unique
    class U(Enum):
        A = 1; B = 1
except ValueError as e: print(e)
class Mixed(str, Enum):
    A = "a"
print(Mixed.A, repr(Mixed.A), Mixed.A == "a", f"{Mixed.A}", Mixed.A.upper(), str.__str__(Mixed.A))
class O(Enum):
    def _generate_next_value_(name, start, count, last): return name + "!"
    A = auto(); B = auto()
print([m.value for m in O])
match Color.GREEN:
    case Color.RED: print("r")
    case Color.GREEN: print("g")
class Base(Enum):
    def hi(self): return "hi " + self.name
class D(Base):
    X = 1
print(D.X.hi(), D.X, dir(D.X), dir(Color))
import copy, pickle
print(copy.deepcopy(Color.RED) is Color.RED, Color.RED.__class__.__mro__, Num.__mro__)
class T(tuple, Enum):
    A = (1, 2)
print(T.A, repr(T.A), T.A[0])
class UH(Enum):
    A = [1]
print(UH.A, UH([1]))
