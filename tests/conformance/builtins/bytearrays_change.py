# Bytearrays through several changes.
import random

from _answers import show_answers


def array_lives(count):
    pick = random.Random(6)
    changes = ["a.append(65)", "a.extend(b'xy')", "a.pop()", "a.insert(1, 66)", "a.reverse()", "a.remove(97)", "a += b'zz'", "a *= 2",
               "a.__setitem__(slice(1, 3), b'QRS')", "a.__delitem__(slice(None, None, 2))", "a.__delitem__(0)",
               "a.__setitem__(slice(None, None, -1), b'abc')", "a.clear()", "a.extend([1, 2])", "a.__setitem__(-1, 200)"]
    for _ in range(count):
        program = "a = bytearray(b'abcabc'); " + "; ".join(pick.sample(changes, pick.randrange(1, 6))) + "; a"
        yield program


show_answers(array_lives(150))
