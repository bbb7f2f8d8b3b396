# stderr: compared
"""An exception that cannot be raised is shown without marks, and without what led to it."""

import atexit
import gc


class Chained:
    def __del__(self):
        try:
            1 / 0
        except ZeroDivisionError:
            print({"a": 1}["b"]["c"])


def stubborn_generator():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


def main():
    Chained()
    generator = stubborn_generator()
    next(generator)
    del generator


main()
gc.callbacks.append(lambda phase, info: phase.missing)
gc.collect()
gc.callbacks.clear()
atexit.register(lambda: int("no number") + 1)
