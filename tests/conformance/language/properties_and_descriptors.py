class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees
    @property
    def degrees(self):
        return self._degrees
    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value
    @degrees.deleter
    def degrees(self):
        print("deleting")
    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

t = Celsius(100)
print(t.fahrenheit)
t.degrees = 20
print(t.degrees, t.fahrenheit)
try:
    t.degrees = -300
except ValueError as error:
    print(error)
try:
    t.fahrenheit = 1
except AttributeError as error:
    print(error)
del t.degrees

class Logged:
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, instance, owner):
        if instance is None:
            return self
        print("get", self.name)
        return instance.__dict__[self.name]
    def __set__(self, instance, value):
        print("set", self.name, value)
        instance.__dict__[self.name] = value

class Model:
    size = Logged()

m = Model()
m.size = 3
print(m.size, type(Model.size).__name__)
