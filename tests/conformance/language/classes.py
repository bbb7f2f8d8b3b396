class Point:
    """A point."""
    dimensions = 2

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __call__(self, factor):
        return Point(self.x * factor, self.y * factor)

    def __contains__(self, value):
        return value in (self.x, self.y)

p = Point(1, 2)
print(p, p + p, p == Point(1, 2), p != Point(1, 2), len(p), p[0], p[-1], list(p), bool(Point(0, 0)), p(3), 2 in p)
print(Point.__name__, Point.__doc__, p.__class__ is Point, Point.dimensions, p.dimensions)
p.dimensions = 3
print(p.dimensions, Point.dimensions, p.__dict__, {p: "hashed"}[Point(1, 2)])
del p.dimensions
print(p.dimensions, hasattr(p, "z"), getattr(p, "z", "default"))
