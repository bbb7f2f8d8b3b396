# Repr.indent: each item on a line of its own.
import reprlib

value = [1, "spam", {"a": 2, "b": {3: 4.5, 6: []}}, {7}, (8,), frozenset([9]), ()]
for indent in None, 0, 2, "-->":
    print(reprlib.Repr(indent=indent, maxlevel=4, maxlist=9).repr(value))
print(reprlib.Repr(indent=1, maxlist=1).repr([1, 2, 3]))
for wrong in -1, 1.5:
    try:
        reprlib.Repr(indent=wrong).repr(value)
    except (TypeError, ValueError) as error:
        print(error)
