# What __del__ raises goes to sys.unraisablehook.
import sys


class Fragile:
    def __del__(self):
        raise ValueError("in __del__")


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg)
    print(unraisable.object.__qualname__, unraisable.exc_traceback is unraisable.exc_value.__traceback__)


sys.unraisablehook = hook
Fragile()
print("goes on")
sys.unraisablehook = sys.__unraisablehook__
print(sys.unraisablehook is sys.__unraisablehook__)


class Base:
    pass


for name in ("__cause__", "__context__", "__traceback__", "__suppress_context__", "args"):
    try:
        delattr(ValueError(), name)
    except TypeError as error:
        print(error)
try:
    ValueError().__traceback__ = 5
except TypeError as error:
    print(error)
try:
    1 / 0
except ZeroDivisionError as error:
    traceback = error.__traceback__
for value in ("x", traceback):
    try:
        traceback.tb_next = value
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Slotted:
    __slots__ = ("a",)


try:
    Slotted.a.__set__(Base(), 3)
except TypeError as error:
    print(error)
Base.__call__ = Base()
try:
    Base()()
except RecursionError:
    print("too deep")
