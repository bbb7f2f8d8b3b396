# Which items a sort of up to 63 compares, one by one, as a checksum: short lists are sorted by binary insertion.
import random
import zlib


class Watched:
    """Writes down what it is compared with."""

    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Watched.log.append(f"{self.value}<{other.value}")
        return self.value < other.value


pick = random.Random(5)
for number in range(150):
    size = pick.randrange(2, 64)
    kind = pick.randrange(6)
    values = [pick.randrange(size + 1) for _ in range(size)]
    if kind == 1:
        values = [pick.randrange(3) for _ in range(size)]
    elif kind == 2:
        values.sort()
    elif kind == 3:
        values.sort(reverse=True)
    elif kind == 4:
        middle = pick.randrange(size)
        values = sorted(values[:middle], reverse=True) + sorted(values[middle:])
    elif kind == 5:
        middle = pick.randrange(size)
        values = [7] * middle + sorted(values[middle:], reverse=True)
    Watched.log = []
    [Watched(value) for value in values].sort()
    print(number, zlib.crc32(str(values).encode()), len(Watched.log), zlib.crc32(" ".join(Watched.log).encode()))
