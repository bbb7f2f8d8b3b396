# Subclasses of set, frozenset and bytearray reduce with what their instances hold, slots included.
import copy
import pickle


class Plain(set):
    pass


class Slotted(set):
    __slots__ = ("x", "y", "__dict__")


class Frozen(frozenset):
    __slots__ = ("x",)


class Bytes(bytearray):
    pass


class OwnState(set):
    def __getstate__(self):
        return {"own": 1}


for kind in (Plain, Slotted, Frozen, Bytes, OwnState, set, frozenset, bytearray):
    made = kind([1])
    print(kind.__name__, made.__reduce__())
    for name in ("x", "y", "z"):
        try:
            setattr(made, name, [name])
        except AttributeError as error:
            print(error)
    print(made.__reduce__())
    for protocol in range(2, 6):
        again = pickle.loads(pickle.dumps(made, protocol))
        print(again == made, getattr(again, "x", None), getattr(again, "z", None), getattr(again, "own", None))
    print(copy.copy(made) == made, copy.deepcopy(made) == made)
