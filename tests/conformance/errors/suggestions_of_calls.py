# A keyword that a builtin does not know, a module that is called, what cannot be deleted.
import dis
import types

attempts = [
    lambda: "a b".split(max_split=1),
    lambda: sorted([1], ky=1),
    lambda: [1].sort(reversed=True),
    lambda: "a".encode(encodin="x"),
    lambda: open("x", mod="r"),
    lambda: print(1, ed=""),
    lambda: print(1, something_else=""),
    lambda: dis(),
    lambda: types(),
    lambda: range(3).__class__.__delitem__,
]
for attempt in attempts:
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(error)


class Empty:
    pass


for container in Empty(), (1,), "x", range(3), 5, {1}:
    for key in 0, slice(1), "k":
        try:
            del container[key]
        except TypeError as error:
            print(error)
