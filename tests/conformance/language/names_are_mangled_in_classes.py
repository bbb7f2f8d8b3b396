class Base:
    __secret = "base"
    __dunder__ = "plain"

    def __init__(self):
        self.__value = 1

    def __hidden(self):
        return "Base.__hidden"

    def call(self):
        return self.__hidden(), self.__value, self.__secret


class Child(Base):
    __secret = "child"

    def __init__(self):
        super().__init__()
        self.__value = 2

    def __hidden(self):
        return "Child.__hidden"

    def own(self):
        return self.__hidden(), self.__value, self.__secret


child = Child()
print(child.call(), child.own(), sorted(vars(child)), child.__dunder__)
print(child._Base__value, child._Child__hidden())
try:
    child.__value
except AttributeError as error:
    print(error)


class _Lead:
    def f(self, __x):
        return sorted(locals())


print(_Lead().f(1))


class __:
    def f(self):
        self.__a = 1
        return vars(self)


print(__().f())
