import asyncio
from typing import Any, Awaitable, Callable, Dict, Generic, List, Literal, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_type_hints, runtime_checkable

T = TypeVar("T")

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)

s = Stack[int]()
s.push(3)
print(s.items, Stack[int], List[int], Dict[str, Any], Optional[int], Union[int, str, None], Callable[[int], Awaitable[str]], Literal["a", 1])

class Employee(NamedTuple):
    name: str
    id: int = 3

class Movie(TypedDict, total=False):
    title: str

print(Employee("Ada"), Employee("Bob", 4).id, Movie(title="x"))

@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...

class File:
    def close(self) -> None:
        pass

print(isinstance(File(), Closes), isinstance(3, Closes))

async def fetch(url: str, retries: "int" = 3) -> Optional[Dict[str, Any]]:
    return cast(Any, {url: retries})

print(get_type_hints(fetch), asyncio.run(fetch("u")))
