from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@runtime_checkable
class Priced(Protocol):
    price: float

    def describe(self) -> str: ...


@dataclass(slots=True)
class Item:
    price: float

    def describe(self):
        return "item"


class Lazy:
    @property
    def price(self):
        raise RuntimeError("isinstance() must not ask")

    def describe(self):
        return "lazy"


class Nameless:
    def describe(self):
        return "?"


print([isinstance(value, Priced) for value in (Item(1.0), Lazy(), Nameless(), 3)])
try:
    issubclass(Item, Priced)
except TypeError as error:
    print(error)
