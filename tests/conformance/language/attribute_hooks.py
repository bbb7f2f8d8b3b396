class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
    def __getattr__(self, name):
        print("getattr", name)
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        print("setattr", name, value)
        setattr(self.target, name, value)
    def __delattr__(self, name):
        print("delattr", name)

class Target:
    x = 1

p = Proxy(Target())
print(p.x)
p.y = 2
print(p.y, p.target.__dict__)
del p.z
class Strict:
    __slots__ = ("a",)
s = Strict()
s.a = 1
try:
    s.b = 2
except AttributeError as error:
    print(error)
