# modules: typing
import typing, collections, asyncio
from typing import *
T = TypeVar("T"); K = TypeVar("K", bound=int); V = TypeVar("V", int, str); Co = TypeVar("Co", covariant=True)
print(T, K, V, Co, repr(AnyStr), T.__name__, K.__bound__, V.__constraints__)
print(List, List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None, str], Union[int], Union[int, int], Union[int, Union[str, int]])
print(Callable, Callable[[int, str], bool], Callable[..., Any], Callable[[], None], Tuple[int, ...], Tuple[int, str], Tuple[()], Type[int], Any, NoReturn)
print(Literal[1, "a", True], Literal["x"], Annotated[int, "meta", 3], ClassVar[int], Final[str], Awaitable[int], Coroutine[Any, Any, int], AsyncIterator[str], Generator[int, None, str], AsyncGenerator[int, None], Deque[int], DefaultDict[str, int])
print(Iterable[T], Iterable[T][int], Dict[K, V], List[T][str], Union[T, int][str], Callable[[T], K][str, int] if False else Callable[[T], T][str])
print(List[int] == List[int], hash(List[int]) == hash(List[int]), Union[int, str] == Union[str, int], Optional[int] == Union[int, None], int | None == Optional[int], List[int] != List[str])
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, item: T) -> None: self.items.append(item)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); print(s.pop(), Stack[int], Stack.__parameters__, Stack[T], s.__orig_class__, Stack.__orig_bases__, [c.__name__ for c in Stack.__mro__])
class Pair(Generic[T, K]): pass
print(Pair[int, int], Pair[T, int].__parameters__, Pair[str, K][int] if False else "")
class IntStack(Stack[int]): pass
print(IntStack.__mro__[1].__name__, IntStack.__orig_bases__, IntStack.__parameters__)
for bad in (lambda: Stack[int, str], lambda: List[int, str], lambda: Optional[int, str], lambda: Union[()], lambda: isinstance(1, List[int]), lambda: Generic[int], lambda: IntStack[int], lambda: Any(), lambda: List[5], lambda: Union[1], lambda: Optional(), lambda: isinstance(1, Any), lambda: TypeVar("X", int), lambda: Dict[str], lambda: Literal(), lambda: isinstance([], Optional)):
    try: print("no error", bad())
    except TypeError as e: print("TypeError", e)
print(isinstance([], List), isinstance({}, Dict), isinstance(3, Union[int, str]), isinstance(None, Optional[int]), issubclass(list, Sequence), isinstance([], Iterable), isinstance(3, SupportsInt), isinstance("a", Hashable))
class Emp(NamedTuple):
    name: str
    id: int = 3
    def hi(self): return "hi " + self.name
e = Emp("Bob"); print(e, e.hi(), e.id, Emp.__annotations__, Emp._fields, e._replace(id=4), Emp.__orig_bases__, Emp._field_defaults)
E2 = NamedTuple("E2", [("a", int), ("b", str)]); print(E2(1, "x"), E2.__annotations__)
class Movie(TypedDict, total=False):
    name: str
    year: Required[int]
m: Movie = {"name": "x", "year": 1}; print(m, Movie(name="y"), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Movie.__annotations__)
UserId = NewType("UserId", int); print(UserId(5), UserId, UserId.__supertype__)
@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...
class File:
    def close(self): pass
print(isinstance(File(), Closer), isinstance(3, Closer), issubclass(File, Closer))
class Named(Protocol):
    name: str
try: isinstance(3, Named)
except TypeError as x: print(x)
try: Closer()
except TypeError as x: print(x)
class Impl(Closer):
    def __init__(self): self.x = 1
print(Impl().x)
def f(a: int, b: "List[int]" = None, *c: "str", **d: Optional[float]) -> "Stack[int]": ...
print(get_type_hints(f), f.__annotations__)
class Node:
    parent: "Optional[Node]"
    kids: List["Node"]
    size: ClassVar[int] = 3
    ann: Annotated[int, 5]
print(get_type_hints(Node), get_type_hints(Node, include_extras=True)["ann"])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_args(Optional[int]), get_args(Callable[[int], str]), get_origin(int), get_args(int), get_origin(list[int]), get_args(int | str), get_origin(Annotated[int, 1]), get_args(Literal[1, 2]))
@overload
def g(a: int) -> int: ...
@overload
def g(a: str) -> str: ...
def g(a): return a
print(g(1), len(get_overloads(g)), cast(int, "x"), TYPE_CHECKING)
P = ParamSpec("P"); print(P, P.args, P.kwargs, Callable[P, int], Callable[Concatenate[int, P], str])
Ts = TypeVarTuple("Ts"); print(Ts, Tuple[Unpack[Ts]] if False else "", [*Ts])
@final
class Fin: pass
print(Fin.__final__, ForwardRef("x"), Self, Never, LiteralString, TypeAlias, Text, Hashable, Sized, SupportsInt)
try: assert_never(5)
except AssertionError as x: print(x)
class Q(asyncio.Queue, Generic[T]): pass
print(Q[int], Q.__mro__[-2:])
class Base(Generic[T], List[T]): pass
print(Base.__mro__, Base[int])
def deco(fn: Callable[P, T]) -> Callable[P, T]: return fn
print(deco.__annotations__)
class DD(Dict[str, T]): pass
print(DD[int], DD.__mro__, List["Node"], Optional["Node"])
import copy, pickle
print(copy.deepcopy(List[int]) == List[int], typing.__name__, typing.List.__origin__, List[int].__origin__, List[int].__args__, Dict[str, int].__args__)
