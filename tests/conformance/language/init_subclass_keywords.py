class Base:
    def __init_subclass__(cls, /, label=None, **rest):
        super().__init_subclass__(**rest)
        cls.label = label
class Good(Base, label="good"): pass
print(Good.label)
try:
    class Bad(Base, label="x", colour=1): pass
except TypeError as error:
    print(error)
try:
    class Plain(object, answer=42): pass
except TypeError as error:
    print(error)
try:
    object.__init_subclass__(1)
except TypeError as error:
    print(error)
def local():
    class Inner(Base, more=2): pass
try:
    local()
except TypeError as error:
    print(error)
