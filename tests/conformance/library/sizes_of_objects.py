import sys


class Plain:
    def __init__(self):
        self.x = 1


class Slotted:
    __slots__ = ("x", "y")


class Telling:
    def __sizeof__(self):
        return 100


class Names(list):
    pass


for value in [[], [1], [1, 2, 3], (), (1, 2), {}, {"a": 1}, {1: 1}, set(), {1, 2, 3, 4, 5}, "", "abc", "€", b"ab", 0, 2**40, 1.5, None]:
    print(repr(value), sys.getsizeof(value))
for value in [Plain(), Slotted(), Telling(), Names(), ValueError("x"), Plain, len, print, lambda: 0]:
    print(type(value).__name__, sys.getsizeof(value))
grown, sizes = [], []
for number in range(40):
    grown.append(number)
    sizes.append(sys.getsizeof(grown))
print(sizes)
print(sys.getsizeof([n * n for n in range(10_000)]), sys.getsizeof(n * n for n in range(10_000)), sys.getsizeof(range(10_000)))
print([sys.getsizeof(dict.fromkeys(range(n))) for n in (1, 6, 11, 22, 43, 86)], [sys.getsizeof(set(range(n))) for n in (1, 5, 19, 77)])
