def plain(a, b=2):
    pass


def rich(a, /, b, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


class Thing:
    def __init__(self, size):
        self.size = size

    def method(self, x):
        pass

    @staticmethod
    def static(x):
        pass

    @classmethod
    def make(cls, x):
        pass


print(rich(1, 2, 3, 4, c=5, e=6), rich(1, b=2, c=3))
for call in (lambda: plain(), lambda: plain(1, 2, 3), lambda: plain(1, a=1), lambda: plain(1, z=1), lambda: rich(), lambda: rich(a=1, b=2, c=3),
             lambda: rich(1, 2), lambda: Thing(), lambda: Thing(1, 2), lambda: Thing(1).method(), lambda: Thing.method(), lambda: Thing(1).static(),
             lambda: Thing.make(), lambda: plain(*5), lambda: plain(**5), lambda: plain(**{1: 2}), lambda: plain(1, **{"b": 1}, **{"b": 2}),
             lambda: (lambda *, k: k)(1), lambda: len(), lambda: len(1, 2), lambda: print(1, x=2), lambda: "a".upper(1), lambda: [].append(), lambda: 3(),
             lambda: None(), lambda: {}.get(), lambda: isinstance(1), lambda: "".join(1), lambda: dict(1), lambda: range(), lambda: object(1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
