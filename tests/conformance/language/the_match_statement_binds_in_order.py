def describe(value):
    match value:
        case {"kind": "point", "at": [x, y]} if x == y:
            return f"diagonal {x}"
        case {"kind": "point", "at": [x, y], **rest}:
            return f"point {x} {y} {rest}"
        case [("add" | "sub") as name, int(a), int() | float() as b]:
            return f"{name} {a} {b}"
        case [first, *_, last] if len(value) > 2:
            return f"{first}..{last}"
        case str(text) | bytes(text) if text:
            return f"text {text}"
        case -1 | 1 | 2.5 | 1 + 2j:
            return "number"
        case None | True:
            return "singleton"
        case []:
            return "empty"
        case _ as other:
            return f"other {other!r}"


for value in ({"kind": "point", "at": [1, 1]}, {"kind": "point", "at": (1, 2), "color": "red"}, ["add", 1, 2.0], ["mul", 1, 2], "ab", b"c", "",
              -1, 1.0, 2.5, 1 + 2j, True, None, [], (), 0, {"kind": "line"}, range(3), [1]):
    print(repr(value), "->", describe(value))
x = "before"
match (1, 2, 3):
    case (x, 9, _):
        print("no")
    case (_, _, z):
        print(x, z)
