from collections import namedtuple
from typing import NamedTuple
P = namedtuple("P", "x y z", defaults=[0]); p = P(1, 2)
print(p, p._replace(x=9), p._asdict(), P._make([1, 2, 3]), p < (1, 2, 1), P.__doc__, P.x.__doc__, P._fields, P._field_defaults, p == (1, 2, 0), hash(p) == hash((1, 2, 0)), [*p], p[1:], p.count(2), p.index(0))
class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3
    def label(self): return f"{self.name}#{self.id}"
e = Emp("g"); print(e, e.label(), Emp.__annotations__, Emp._field_defaults, Emp.__doc__, Emp.__mro__[1:2], e[0], isinstance(e, tuple))
for bad in (lambda: namedtuple("Q", "a def"), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "_a"), lambda: namedtuple("1Q", "a"), lambda: P(1), lambda: P(1, 2, 3, 4), lambda: P(1, q=2), lambda: p._replace(w=1), lambda: P._make([1]), lambda: setattr(p, "x", 2), lambda: namedtuple("R", "a", defaults=[1, 2])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(namedtuple("Q", "a def a", rename=True)._fields, namedtuple("Q", ["m", "n"], module="here").__module__)
match p:
    case P(x=1, y=b): print("matched", b)
a, *rest = p; print(a, rest)
