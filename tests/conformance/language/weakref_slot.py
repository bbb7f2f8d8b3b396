import weakref
class Plain: pass
class Slotted:
    __slots__ = ("a",)
class Both:
    __slots__ = ("a", "__weakref__")
print(Plain.__weakref__, type(Plain.__weakref__).__name__, Both().__weakref__)
p = Plain()
print(p.__weakref__)
r = weakref.ref(p)
print(p.__weakref__ is r, "__weakref__" in Plain.__dict__, "__weakref__" in Slotted.__dict__, "__weakref__" in Both.__dict__)
try:
    weakref.ref(Slotted())
except TypeError as e:
    print(e)
print(weakref.ref(Both())())
class Sub(Plain): pass
print("__weakref__" in Sub.__dict__, "__dict__" in Plain.__dict__, "__dict__" in Sub.__dict__)
