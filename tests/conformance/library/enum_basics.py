from enum import Enum, Flag, IntEnum, StrEnum, auto, unique

class State(Enum):
    IDLE = "idle"
    RUNNING = 2
    DONE = 3
    FINISHED = 3
    def short(self):
        return self.name[:2]

print(State.IDLE, repr(State.RUNNING), State.FINISHED is State.DONE, State("idle"), State["DONE"], [s.name for s in State], State.IDLE.short())
print(State.IDLE == "idle", State.IDLE in State, len(State), {State.IDLE: 1}, f"{State.DONE:>12}|")
for bad in (lambda: State("x"), lambda: State["X"], lambda: State.NOPE, lambda: State.IDLE < State.DONE):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)

class Level(IntEnum):
    LOW = 1
    HIGH = 5

print(Level.LOW < Level.HIGH, Level.HIGH + 1, f"{Level.LOW}", repr(Level.LOW), sorted(Level, reverse=True), Level(5))

class Method(StrEnum):
    GET = auto()
    POST = auto()

print(Method.GET, Method.POST == "post", repr(Method.GET))

class Access(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE

print(Access.READ | Access.WRITE, repr(Access.READ), Access.READ in Access.BOTH, ~Access.READ, list(Access.BOTH), bool(Access.READ & Access.WRITE))
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
Animal = Enum("Animal", ["CAT", "DOG"])
print(list(Animal), Animal.DOG.value)
