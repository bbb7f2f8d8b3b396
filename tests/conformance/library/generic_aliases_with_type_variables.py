# The type variables of a builtin's alias, and what takes their place.
from typing import List, NewType, TypeVar

T, U = TypeVar("T"), TypeVar("U")
print(list[T].__parameters__, dict[T, U][int, str], dict[str, U][int], dict[str, list[T]][int], List[list[T]][bytes])
for wrong in lambda: list[int][str], lambda: dict[T, U][int]:
    try:
        wrong()
    except TypeError as error:
        print(error)


def first[V](items: list[V]) -> V: ...


print(first.__annotations__, first.__annotations__["items"].__parameters__)
UserId = NewType("UserId", int)
try:

    class AdminId(UserId):
        pass

except TypeError as error:
    print(error)

from typing import Callable, Concatenate, Generic, ParamSpec

P = ParamSpec("P")


class Both(Generic[T, P]): ...


class Only(Generic[P]): ...


print(Both[int, [dict, float]], Both[int, [dict, float]].__args__, Both[int, ...], Both[U, [dict, U]][int], Both[T, P][int, [str]])
print(Only[int, str], Only[[int, str]], Only[...], Only[[int, T]].__parameters__)
print(Callable[P, int][[str, bytes]], Callable[P, T][[int], str], Callable[Concatenate[int, P], T])
