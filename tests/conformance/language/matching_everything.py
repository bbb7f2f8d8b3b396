# matching
from dataclasses import dataclass
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
class Color(Enum):
    RED = 1; GREEN = 2; ALSO_RED = 1
    @classmethod
    def default(cls): return cls.RED
    @property
    def pretty(self): return self.name.title()
    def __str__(self): return f"<{self.name}>"
class Perm(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class Prio(IntEnum): LOW = 1; HIGH = 10
class S(StrEnum): A = auto(); BEE = auto()
class IF(IntFlag): A = 1; B = 2
print(list(Color), Color(1), Color["GREEN"], Color.ALSO_RED is Color.RED, Color.__members__, Color.RED.pretty, Color.default(), repr(Color.RED), f"{Color.RED}", Color.RED == 1, Prio.LOW < Prio.HIGH, Prio.LOW + 1, sorted(Prio), f"{Prio.HIGH:>5}", str(Prio.LOW), repr(Prio.LOW))
print(Perm.R | Perm.X, Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm(0), Perm(5), list(Perm.RW), Perm.RW & Perm.W, bool(Perm(0)), len(Perm.RW), S.A, S.BEE + "x", repr(S.A), IF(3), IF(7), repr(IF(8)), IF.A | 4, str(IF.A), f"{S.A:>4}")
for bad in [lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 3), lambda: Perm(16), lambda: Color.RED < Color.GREEN, lambda: type("C2", (Color,), {}), lambda: Color.BLUE, lambda: unique(Color), lambda: Color(), lambda: Prio("x"), lambda: setattr(Color.RED, "value", 4), lambda: S(1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
Animal = Enum("Animal", "CAT DOG", start=5); print(list(Animal), Animal.CAT.value, Enum("B", {"x": "y"}).x.value, Enum("T", [("a", 1), ("b", 2)]).b)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return 6.67e-11 * self.mass / self.radius ** 2
print(Planet.EARTH.g, Planet.EARTH.value)
class AutoName(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower()
    @classmethod
    def _missing_(cls, v): return cls.ONE if v == "default" else None
    ONE = auto(); TWO = auto()
print(list(AutoName), AutoName("default")); 
try: AutoName("q")
except ValueError as e: print(e, e.__context__)
@dataclass
class Point: x: int; y: int
@dataclass
class Line: a: Point; b: Point
def m(v):
    match v:
        case None | True | False: return "singleton"
        case Color.RED: return "red"
        case int(n) if n > 100: return f"big {n}"
        case int() | float(): return "num"
        case "": return "empty"
        case str(s): return f"str {s}"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case [1, *rest, 9]: return f"1..9 {rest}"
        case [Point(x=0, y=0), *_]: return "starts at origin"
        case [[a, b], [c, d]]: return f"2x2 {a}{b}{c}{d}"
        case (x, y, *_) if x == y: return "same"
        case {"type": "circle", "r": r, **rest}: return f"circle {r} {rest}"
        case {"type": ("sq" | "rect") as t}: return t
        case {}: return "map"
        case Line(Point(x1, y1), Point(x=x2)) if x1 == x2: return f"vertical {x1}"
        case Point(0, y): return f"on y {y}"
        case Point() as p: return f"pt {p}"
        case bytes(b): return b
        case _: return f"other {type(v).__name__}"
for v in [None, True, Color.RED, 1000, 5, 2.5, "", "hi", [], [5], [1,2,3,9], [Point(0,0), 1], [[1,2],[3,4]], (7,7,8), {"type":"circle","r":2,"z":1}, {"type":"sq"}, {"q":1}, {}, Line(Point(1,2),Point(1,5)), Line(Point(1,2),Point(2,5)), Point(0,3), Point(1,1), b"x", {1}, range(2), (1,2)]: print(m(v))
try:
    match 5:
        case Point(1, 2, 3): pass
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as e: print(e)
match (1, (2, [3, {"k": (4, 5)}])):
    case (a, (b, [c, {"k": (d, e)}])): print(a, b, c, d, e)
match {"a": 1, "b": 2}:
    case {"a": 1, "b": x} | {"c": x}: print(x)
x = 5
