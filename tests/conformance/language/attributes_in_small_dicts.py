# Attributes of instances with few of them: added in any order, taken away, shadowing the class, put in through __dict__.
class Point:
    kind = "class"

    def __init__(self, first, second):
        setattr(self, first, 1)
        self.y = 2
        self.x = second

    def method(self):
        return "method"


def look(point):
    return point.kind, point.method(), sorted(point.__dict__.items(), key=lambda item: item[0])


for round_ in range(3):
    for first in ("x", "y", "z", "kind"):
        print(look(Point(first, round_)))

point = Point("z", 3)
for _ in range(3):
    print(look(point), list(point.__dict__))
    point.__dict__["".join(["ki", "nd"])] = "own"
    print(point.kind)
    del point.kind
    del point.z
    point.z = 4
point.__dict__[17] = "a number"
point.__dict__["meth" + "od"[:2]] = lambda: "own method"
print(point.method(), point.kind)
for i in range(12):
    setattr(point, f"a{i}", i)
    print(point.kind, point.method(), len(point.__dict__))


class Odd(str):
    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str(self) == other


odd = Point("x", 1)
odd.__dict__[Odd("kind")] = "by an equal key"
print(odd.kind, odd.method())

error = ValueError("made", "with")
print(error.args, error.__init__("others"), error.args, error.__init__(), error.args)


class Keeps(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, "from new")
        return made

    def __init__(self, *args):
        print("before", self.args)
        super().__init__(*args)


print(Keeps(1).args, Keeps("from new").args)
