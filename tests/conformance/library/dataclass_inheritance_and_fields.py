from dataclasses import *
from typing import ClassVar
@dataclass(order=True)
class Base:
    a: int
    b: list = field(default_factory=list, repr=False, compare=False)
    n: ClassVar[int] = 0
    _: KW_ONLY
    c: str = "c"
@dataclass
class Sub(Base):
    d: float = 1.5
    e: InitVar[int] = 3
    def __post_init__(self, e): self.total = self.a + e
s = Sub(1, [2], 2.5, 4, c="z")
print(s, s.total, asdict(s), astuple(s), replace(s, a=5, e=0).total, [f.name for f in fields(Sub)], Sub.__match_args__, Base(1) < Base(2), Base(1, [1]) == Base(1, [2]), is_dataclass(Sub), is_dataclass(s))
@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
p = Point(1); print(p, hash(p) == hash(Point(1)), {p: 1}[Point(1, 0)], Point.__slots__, hasattr(p, "__dict__"))
for f in (lambda: setattr(p, "x", 2), lambda: delattr(p, "x"), lambda: Sub(), lambda: Base(1, 2, 3), lambda: Base(1, cc=1), lambda: hash(Base(1)), lambda: replace(p, z=1), lambda: asdict(5), lambda: fields(int), lambda: Base(1) < Point(1), lambda: dataclass(type("M", (), {"__annotations__": {"x": list}, "x": []})), lambda: dataclass(type("N", (), {"__annotations__": {"x": int, "y": int}, "x": 1})), lambda: dataclass(order=True, eq=False)(type("O", (), {}))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
M = make_dataclass("M", [("x", int), ("y", int, field(default=5)), "z"] if False else [("x", int), ("y", int, field(default=5))], namespace={"s": lambda self: self.x + self.y}); print(M(1), M(1).s(), M.__annotations__)
@dataclass
class Tree:
    value: int
    kids: list["Tree"] = field(default_factory=list)
t = Tree(1, [Tree(2)]); print(t, asdict(t)); t.kids.append(t); print(t)
