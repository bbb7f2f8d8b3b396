class Plain:
    pass

p = Plain()
text = repr(p)
print(text.startswith("<__main__.Plain object at 0x"), p == p, p != Plain(), hash(p) == hash(p), bool(p), str(p) == text)
class Named:
    def __str__(self):
        return "str"
print(str(Named()), f"{Named()}", [Named()] == [], repr(Named())[:16])
class Shown:
    def __repr__(self):
        return "repr"
print(str(Shown()), f"{Shown()}", [Shown()], {Shown(): Shown()}, (Shown(),), f"{Shown()!s} {Shown()!r}")
class NoHash:
    def __eq__(self, other):
        return True
try:
    hash(NoHash())
except TypeError as error:
    print(error)
class BadRepr:
    def __repr__(self):
        return 5
try:
    repr(BadRepr())
except TypeError as error:
    print(error)
class BadBool:
    def __bool__(self):
        return 1
try:
    bool(BadBool())
except TypeError as error:
    print(error)
class BadLen:
    def __len__(self):
        return -1
try:
    len(BadLen())
except ValueError as error:
    print(error)
print(object() == object(), object.__name__, type(object()).__mro__)
