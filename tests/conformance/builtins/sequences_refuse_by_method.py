# Called by name, the operators of sequences raise where others give NotImplemented; a class method has but the names of its function.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for value in ("a", b"a", bytearray(b"a"), [1], (1,)):
    for name in ("__add__", "__mul__", "__rmul__", "__iadd__", "__imul__"):
        for other in (0, "b", None, 2):
            if hasattr(value, name):
                show(lambda: getattr(value, name)(other))
show(lambda: (1).__add__("a"))
show(lambda: {1}.__or__([1]))
show(lambda: classmethod(0).__float__())
show(lambda: staticmethod(len).__name__)
show(lambda: type("A", (object, object), {}))
show(lambda: list(enumerate("a", True)))
show(lambda: sorted())
show(lambda: sorted([], len))
show(lambda: sorted([2, 1], reverse=True))
