# A module may get a class of its own; how modules show.
import builtins
import collections
import sys
import time
import types


class Answering(types.ModuleType):
    @property
    def answer(self):
        return 42

    def __repr__(self):
        return f"an answering {self.__name__}"


sys.modules[__name__].__class__ = Answering
import __main__

print(__main__, __main__.answer, builtins, sys, time, types.ModuleType("made"))
try:
    __main__.__class__ = int
except TypeError as error:
    print(error)
ordered = collections.OrderedDict(a=1, b=2)
print(ordered.items(), ordered.keys(), ordered.values(), dict(ordered).items())
