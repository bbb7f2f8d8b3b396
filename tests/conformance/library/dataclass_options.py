from dataclasses import FrozenInstanceError, InitVar, dataclass, field
from typing import ClassVar

@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0

versions = [Version(2, 1), Version(1, 9), Version(2)]
print(sorted(versions), max(versions), Version(1) < Version(1, 1), {Version(1): "one"}[Version(1, 0)])
try:
    versions[0].major = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)

@dataclass(slots=True, kw_only=True)
class Point:
    x: int
    y: int = 0

print(Point(x=1), Point.__slots__)
try:
    Point(1)
except TypeError as error:
    print(error)

@dataclass
class Account:
    count: ClassVar[int] = 0
    owner: str
    start: InitVar[int] = 10
    balance: int = field(init=False)
    def __post_init__(self, start):
        self.balance = start * 2
        Account.count += 1

print(Account("Ada"), Account("Bob", 3), Account.count)

@dataclass
class Child(Account):
    note: str = "none"

print(Child("Cy", note="hi"))
match Version(3, 4):
    case Version(major, minor):
        print("matched", major, minor)
