# Every member is initialized, an alias too; a mixed-in class's repr shows the values.
from dataclasses import dataclass, field
from enum import Enum, Flag


@dataclass
class Build:
    size: str
    legs: int
    tail: bool = field(repr=False, default=True)


class Creature(Build, Enum):
    BEETLE = "small", 6
    DOG = "medium", 4


print(repr(Creature.DOG), Creature.DOG, Creature.DOG.legs, list(Creature))


class Hexadecimal(int):
    def __repr__(self):
        return hex(self)


class Register(Hexadecimal, Enum):
    STATUS = 16
    CONTROL = 32


print(repr(Register.STATUS), Register.CONTROL + 1, Register(32))


class Named:
    def __repr__(self):
        return "named"


class Plain(Named, Enum):
    A = 1


print(repr(Plain.A))


class WithoutAliases(Enum):
    def __init__(self, *args):
        if any(self.value == other.value for other in self.__class__):
            raise ValueError(f"{self.name} is an alias of {self.__class__(self.value).name}")


try:

    class Color(WithoutAliases):
        RED = 1
        GREEN = 2
        GRENE = 2

except ValueError as error:
    print(error)


class Bits(Flag):
    A = 1
    B = 2


print(repr(Bits.A | Bits.B), repr(Bits(0)), Bits._value_repr_)
