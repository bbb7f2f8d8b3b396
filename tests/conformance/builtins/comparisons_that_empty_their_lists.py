# Items whose comparison takes them out of the lists: what is left decides. And what a mappingproxy does not take.
import types
from collections import UserDict


def emptier(name):
    class Emptier:
        def __eq__(self, other):
            lists[name].clear()
            return NotImplemented

    return Emptier()


lists = {"left": [], "right": []}
for both in (True, False):
    lists["left"] = [emptier("right")]
    lists["right"] = [emptier("left") if both else 1]
    left, right = lists["left"], lists["right"]
    print(left == right, len(left), len(right))
    lists["left"] = [emptier("right"), 2]
    lists["right"] = [1, 2]
    left, right = lists["left"], lists["right"]
    print(left != right, len(left), len(right))
for given in (0, None, [], (), "a", {1}, {}, UserDict(a=1)):
    try:
        print(types.MappingProxyType(given))
    except TypeError as error:
        print(error)


async def steps():
    yield


made = steps()
made.__name__, made.__qualname__ = "renamed", "of.renamed"
print(made.__name__, repr(made).split(" at ")[0])
try:
    made.__name__ = 3
except TypeError as error:
    print(error)
