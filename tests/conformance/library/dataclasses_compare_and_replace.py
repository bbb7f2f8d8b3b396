from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False, repr=False)
    parts: list = field(default_factory=list, compare=False)


print(Version(1, 2) < Version(1, 3), Version(1, label="x") == Version(1, label="y"), Version(2), sorted([Version(2), Version(1, 5)]), max(Version(1), Version(0, 9)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    host: str
    port: int = 80


settings = Settings(host="h")
print(settings, replace(settings, port=81), hash(settings) == hash(Settings(host="h")), hasattr(settings, "__dict__"), Settings.__slots__)
try:
    settings.port = 1
except FrozenInstanceError as error:
    print(type(error).__mro__[1].__name__, error)


@dataclass
class Square:
    side: float
    _: KW_ONLY
    unit: str = "cm"
    scale: InitVar[float] = 1
    area: float = field(init=False)

    def __post_init__(self, scale):
        self.area = (self.side * scale) ** 2


square = Square(3, unit="m", scale=2)
print(square, asdict(square), astuple(square), [f.name for f in fields(Square)], is_dataclass(Square), Square.__match_args__)
for wrong in (lambda: Square(), lambda: Square(1, "m"), lambda: Version(1) < 3, lambda: replace(square, area=1), lambda: Settings("h"), lambda: asdict(3)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:

    @dataclass
    class Late:
        a: int = 1
        b: int
except TypeError as error:
    print(error)
try:

    @dataclass
    class Shared:
        items: list = []
except ValueError as error:
    print(error)
