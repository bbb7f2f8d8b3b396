import math


class Thing:
    def __init__(self):
        self.length = 1

    def measure(self):
        return lenght


counter = 1
for attempt in (lambda: Thing().lenght, lambda: math.sqroot(2), lambda: countr, lambda: prin("x"), lambda: [].appendd, lambda: Thing().measure(), lambda: "".uper(),
                lambda: Thing.mesure, lambda: {}.ke, lambda: __import__("maths")):
    try:
        attempt()
    except (AttributeError, NameError, ImportError) as error:
        print(type(error).__name__, error, getattr(error, "name", None))
try:
    from math import squareroot
except ImportError as error:
    print(error.msg.split("(")[0], error.name, error.name_from)
