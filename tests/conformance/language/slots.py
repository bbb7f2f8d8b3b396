class A:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
class B(A): pass
class C(A):
    __slots__ = ("z", "__dict__")
a, b, c = A(), B(), C()
print(A.x, type(A.x).__name__, hasattr(a, "__dict__"), hasattr(b, "__dict__"), hasattr(c, "__dict__"))
b.anything = 2; c.other = 3; c.z = 4
print(b.__dict__, c.__dict__, c.z)
for f in (lambda: a.y, lambda: setattr(a, "q", 1), lambda: a.__dict__, lambda: delattr(a, "y")):
    try:
        print(f())
    except AttributeError as e:
        print(e)
try:
    class D:
        __slots__ = ("v",)
        v = 1
except ValueError as e:
    print(e)
try:
    class E(int):
        __slots__ = ("v",)
except TypeError as e:
    print(e)
try:
    class F:
        __slots__ = ("a b",)
except TypeError as e:
    print(e)
class G:
    __slots__ = {"documented": "a slot"}
print(G.__slots__, G.documented.__doc__)
class Private:
    __slots__ = ("__hidden",)
    def __init__(self): self.__hidden = 5
print(Private()._Private__hidden)
