# Which builtin types can be referred to weakly.
import weakref


def numbers():
    yield


class Plain:
    @property
    def value(self):
        pass


values = [
    1j, range(3), slice(1), bytearray(), memoryview(b""), property(), staticmethod(len), classmethod(len), None, ..., iter([]), iter({}), zip(),
    map(len, []), enumerate([]), reversed([]), len, "".join, (1).__add__, int.__add__, str.join, numbers(), numbers, list[int], {1}, frozenset(),
    object(), filter(None, []), iter(len, 1), Plain.value, int.real, Plain().__init__, Plain, Plain(), weakref,
]  # fmt: skip
for value in values:
    try:
        weakref.ref(value)
        print(type(value).__name__, "yes")
    except TypeError as error:
        print(error)
