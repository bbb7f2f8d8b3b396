from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, MutableMapping, Sequence

class Shape(ABC):
    @abstractmethod
    def area(self):
        ...
    @property
    @abstractmethod
    def name(self):
        ...
    def describe(self):
        return f"{self.name}: {self.area()}"

class Square(Shape):
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2
    @property
    def name(self):
        return "square"

class Half(Shape):
    def area(self):
        return 0

print(Square(3).describe())
for kind in (Shape, Half):
    try:
        kind()
    except TypeError as error:
        print(error)
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance("a", Sequence), isinstance(3, Iterable), issubclass(dict, MutableMapping))

class Lower(MutableMapping):
    def __init__(self):
        self.data = {}
    def __getitem__(self, key):
        return self.data[key.lower()]
    def __setitem__(self, key, value):
        self.data[key.lower()] = value
    def __delitem__(self, key):
        del self.data[key.lower()]
    def __iter__(self):
        return iter(self.data)
    def __len__(self):
        return len(self.data)

m = Lower()
m.update({"A": 1}, B=2)
print(m["a"], "B" in m, list(m.items()), m.pop("A"), m.get("zz", 0), m.setdefault("c", 3), len(m))
@Shape.register
class Virtual:
    pass
print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape))
