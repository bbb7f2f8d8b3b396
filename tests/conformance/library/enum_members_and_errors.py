from enum import Enum, IntEnum, auto, unique, StrEnum
class Color(Enum):
    RED = 1; GREEN = 2; ALSO_RED = 1
    @classmethod
    def default(cls): return cls.RED
    @property
    def pretty(self): return self.name.title()
    def __str__(self): return f"<{self.name}>"
class Prio(IntEnum): LOW = 1; HIGH = 10
class S(StrEnum): A = auto(); BEE = auto()
print(list(Color), Color(1), Color["GREEN"], Color.ALSO_RED is Color.RED, list(Color.__members__), Color.RED.pretty, Color.default(), repr(Color.RED), f"{Color.RED}", Color.RED == 1)
print(Prio.LOW < Prio.HIGH, Prio.LOW + 1, sorted(Prio, reverse=True), f"{Prio.HIGH:>5}", str(Prio.LOW), repr(Prio.LOW), S.A, S.BEE + "x", repr(S.A), f"{S.A:>4}", S("bee"))
for bad in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 3), lambda: Color.RED < Color.GREEN, lambda: type("C2", (Color,), {}), lambda: Color.BLUE, lambda: unique(Color), lambda: Color(), lambda: Prio("x"), lambda: setattr(Color.RED, "value", 4), lambda: S(1), lambda: delattr(Color, "RED")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
Animal = Enum("Animal", "CAT DOG", start=5); print(list(Animal), Enum("T", [("a", 1), ("b", 2)]).b, Animal.CAT in Animal, 5 in Animal, 99 in Animal, len(Animal))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    @classmethod
    def _missing_(cls, v): return cls.ONE if v == "default" else None
    ONE = auto(); TWO = auto()
print(list(Auto), Auto("default"))
