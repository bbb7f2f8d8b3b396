class Slotted:
    __slots__ = ("a",)
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: setattr(1, "x", 2))
attempt(lambda: delattr(1, "x"))
attempt(lambda: setattr(Slotted(), "b", 2))
attempt(lambda: delattr(Slotted(), "a"))
attempt(lambda: delattr(Slotted(), "b"))
attempt(lambda: setattr(int, "x", 2))
attempt(lambda: setattr("s", "upper", 2))
attempt(lambda: setattr(object(), "x", 2))
attempt(lambda: setattr(None, "x", 2))
attempt(lambda: setattr(len, "x", 2))
attempt(lambda: setattr(Slotted, "__dict__", {}))
attempt(lambda: setattr((), "x", 1))
