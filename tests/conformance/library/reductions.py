# What objects say they are made of, for copying and pickling.
import copy


class Plain:
    pass


class Slotted:
    __slots__ = ("first", "second")


class Both(Plain):
    __slots__ = ("third",)


class Numbers(list):
    pass


class Count(int):
    pass


class WithArguments:
    def __getnewargs_ex__(self):
        return (1,), {"key": 2}


class WithState:
    def __getstate__(self):
        return 5


def show(value):
    if callable(value) and not isinstance(value, type):
        return value.__name__
    if isinstance(value, tuple):
        return tuple([show(part) for part in value])
    return list(value) if hasattr(value, "__next__") else value


plain, slotted, both = Plain(), Slotted(), Both()
print(object().__getstate__(), plain.__getstate__(), slotted.__getstate__())
plain.x = 1
slotted.first = 2
both.third, both.fourth = 3, 4
for thing in (plain, slotted, both, Numbers([1, 2]), Count(7), WithArguments(), WithState(), 3, {"a": 1}, {1}, len):
    print(type(thing).__name__, show(thing.__reduce_ex__(4)))
for thing in (plain, Count(7), Numbers([1])):
    print(type(thing).__name__, show(thing.__reduce__()))
for thing in (slotted, (part for part in ())):
    try:
        thing.__reduce_ex__(1)
    except TypeError as error:
        print(error)
error = ValueError(1, 2)
error.note = "kept"
for raised in (error, KeyError("a"), OSError(2, "gone", "file"), OSError(2, "gone")):
    print(raised.__reduce__(), repr(copy.copy(raised)))
print(copy.copy(error).note, copy.deepcopy(both).fourth, copy.deepcopy({1, 2}), copy.copy(Numbers([3])), copy.deepcopy(Count(4)))


class Tree(set):
    pass


tree = Tree([1])
tree.name = "oak"
print(copy.deepcopy(tree), copy.copy(tree).name, tree.__reduce__(), bytearray(b"x").__reduce__())
