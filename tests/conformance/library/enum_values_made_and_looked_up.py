from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = "g"
    ALIAS = 1

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == "default" else None

    @property
    def pretty(self):
        return self.name.title()


print(list(Color), Color(1), Color["GREEN"], Color.ALIAS is Color.RED, Color("default"), Color.RED.pretty, Color.__members__, len(Color), 1 in Color, "x" in Color)
for wrong in (lambda: Color(5), lambda: Color["BLUE"], lambda: Color.BLUE, lambda: setattr(Color, "RED", 2), lambda: Color.RED < Color.GREEN, lambda: Color.RED.BLUE):
    try:
        print(wrong())
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Word(StrEnum):
    FIRST = auto()
    SECOND = "2nd"


class Weight(IntEnum):
    LIGHT, HEAVY = 1, 10


class Access(Flag):
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


print(f"{Word.FIRST}", Word.SECOND + "!", repr(Word.FIRST), Weight.HEAVY + 1, f"{Weight.LIGHT:03}", sorted(Weight, reverse=True), str(Weight.LIGHT))
print(Access.READ | Access.WRITE, ~Access.READ, Access.READ in Access.ALL, list(Access.ALL), Access(0), bool(Access.READ & Access.WRITE), Access.ALL ^ Access.READ)
Planet = Enum("Planet", ["EARTH", "MARS"], start=3)
print(list(Planet), Planet.MARS.value, Planet.__qualname__)
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:

    class More(Color):
        BLUE = 3
except TypeError as error:
    print(error)
