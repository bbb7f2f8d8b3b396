from dataclasses import asdict, astuple, dataclass, field, fields, replace

@dataclass
class Job:
    name: str
    priority: int = 0
    tags: list[str] = field(default_factory=list)
    secret: str = field(default="x", repr=False, compare=False)

a = Job("backup", tags=["night"])
print(a, a == Job("backup", 0, ["night"], "other"), a != Job("b"))
print(asdict(a), astuple(a), replace(a, priority=3), [f.name for f in fields(a)])
for bad in (lambda: Job(), lambda: Job("a", 1, [], "s", 5), lambda: Job("a", nope=1), lambda: hash(a)):
    try:
        bad()
    except TypeError as error:
        print(error)
a.priority += 1
print(a.priority, Job.__doc__)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)
