from typing import *
@runtime_checkable
class Drawable(Protocol):
    def draw(self) -> str: ...
class HasName(Protocol):
    name: str
class A:
    def draw(self): return "A"
print(isinstance(A(), Drawable), isinstance(3, Drawable), issubclass(A, Drawable))
T = TypeVar("T", bound="int"); K = TypeVar("K", int, str)
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> Self: self.items.append(x); return self
s = Stack[int](); s.push(1).push(2); print(s.items, Stack[int], Stack[int].__origin__, s.__orig_class__, T, T.__bound__, K.__constraints__, Stack.__parameters__)
class Pair[A, B = int]:
    def __init__(self, a: A, b: B): self.a, self.b = a, b
def first[T: (int, str)](xs: list[T]) -> T: return xs[0]
type Tree[T] = T | list[Tree[T]]
print(Pair[int, str], Pair.__type_params__, first.__type_params__, Tree, Tree[int], Tree.__value__, first([3]))
class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
print(Movie(title="x", year=1), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, get_type_hints(Movie), is_typeddict(Movie))
UserId = NewType("UserId", int); print(UserId(5), UserId, UserId.__supertype__)
print(Union[int, str, int], Optional[int], int | None | str, Union[int], Literal["a", 1], Callable[[int], str], dict[str, list[int]], get_origin(list[int]), get_args(dict[str, int]), get_args(Callable[[int], str]), Annotated[int, "m"].__metadata__, Union[int, None] == Optional[int], tuple[int, ...])
def g(a: int, b: "list[str]" = None, *args: Any, c: Optional[int] = 0, **kw: float) -> "Stack[int]": ...
print(get_type_hints(g), g.__annotations__)
for bad in (lambda: isinstance(3, HasName), lambda: Drawable(), lambda: Union[3], lambda: Optional[int, str], lambda: Stack[int, str], lambda: int[3], lambda: Generic[int], lambda: isinstance(3, list[int]), lambda: TypeVar("X", int), lambda: Any(), lambda: isinstance({}, Movie), lambda: assert_never(3), lambda: class_getitem()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
