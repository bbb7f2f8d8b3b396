class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y

def describe(value):
    match value:
        case None | True | False:
            return f"singleton {value}"
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "number"
        case "quit" | "exit":
            return "leaving"
        case str(s):
            return f"text {s!r}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y, *rest]:
            return f"{x}, {y} and {rest}"
        case {"type": "circle", "r": r, **others}:
            return f"circle {r} {others}"
        case {}:
            return "mapping"
        case Point(0, y=yy):
            return f"on the y axis at {yy}"
        case Point(x, y) as p:
            return f"point {x} {y} {p is value}"
        case _:
            return "something else"

for value in (None, True, 0, -3, 2.5, 7, "quit", "hi", [], [1], (1, 2, 3), {"type": "circle", "r": 2, "c": 1}, {"a": 1},
              Point(0, 5), Point(3, 4), {1, 2}, b"bytes"):
    print(describe(value))

match (1, 2):
    case (a, b) if a > b:
        print("greater")
    case (a, b):
        print("bound", a, b)
