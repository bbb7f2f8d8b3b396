# An instance of a class below int, float, str or bytes is collected like any other.
import gc
import weakref


class Noisy:
    def __del__(self):
        print("del", type(self).__name__)


class Count(Noisy, int):
    pass


class Share(Noisy, float):
    pass


class Name(Noisy, str):
    pass


class Code(Noisy, complex):
    pass


class Buffer(Noisy, bytearray):
    pass


class Raw(Noisy, bytes):
    pass


def make(kind, value):
    thing = kind(value)
    thing.me = thing
    thing.data = [thing]
    return thing


gc.disable()
for kind, value in (Count, 7), (Count, 10**30), (Share, 0.5), (Name, "ab"), (Name, "é" * 40), (Code, 1j), (Buffer, b"xy"), (Raw, b"z"):
    thing = make(kind, value)
    print(thing == value, gc.is_tracked(thing), thing.data[0] is thing)
    del thing
    print(gc.collect() > 0)


# A class whose attribute is its own instance, as in an enumeration.
class Level(int):
    def __del__(self):
        print("del", int(self))


Level.low = Level(1)
Level.high = Level(2)
watch = weakref.ref(Level)
del Level
gc.collect()
print(watch())
