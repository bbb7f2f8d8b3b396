class Base:
    def __init__(self, name):
        self.name = name
    def hello(self):
        return "base " + self.name
    @classmethod
    def make(cls, name):
        return cls(name)
    @staticmethod
    def add(a, b):
        return a + b

class Left(Base):
    def hello(self):
        return "left > " + super().hello()

class Right(Base):
    def hello(self):
        return "right > " + super().hello()

class Both(Left, Right):
    def __init__(self, name, extra):
        super().__init__(name)
        self.extra = extra
    def hello(self):
        return "both > " + super().hello()
    @classmethod
    def make(cls, name):
        return cls(name, "made")

b = Both("x", 1)
print(b.hello())
print([c.__name__ for c in Both.__mro__])
print(type(Base.make("n")).__name__, Both.make("m").extra, Both.add(1, 2), b.add(3, 4))
print(isinstance(b, Right), issubclass(Both, Base), issubclass(Left, Right))
try:
    class Broken(Base, Left):
        pass
except TypeError as error:
    print(str(error).splitlines()[0])
