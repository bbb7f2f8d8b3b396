# What __slots__ may not ask for: a second dict or list of weak references, any room in types whose instances vary in size.
class Plain:
    pass


for base in (int, tuple, type, list, object, bytes, set, Plain):
    for slots in ("__dict__", "__weakref__", "x", ()):
        try:
            print(base.__name__, slots, type("C", (base,), {"__slots__": slots}))
        except TypeError as error:
            print(base.__name__, slots, error)
