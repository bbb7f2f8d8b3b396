"""Numbers in memory that processes share."""

from multiprocessing._fork import Shared
from multiprocessing.synchronize import RLock

# letter -> (C's name, bytes); of the two kinds of numbers that C knows
_INTEGERS = {
    "b": ("c_byte", 1), "B": ("c_ubyte", 1), "h": ("c_short", 2), "H": ("c_ushort", 2), "i": ("c_int", 4), "I": ("c_uint", 4),
    "l": ("c_long", 8), "L": ("c_ulong", 8), "q": ("c_long", 8), "Q": ("c_ulong", 8),
}  # fmt: skip
_FLOATS = {"f": ("c_float", 4), "d": ("c_double", 8)}
_OTHERS = {"c": ("c_char", 1), "u": ("c_wchar", 4), "?": ("c_bool", 1)}


class _Kind:
    """What one item may be, and how C stores it: integers wrap around."""

    def __init__(self, typecode):
        letter = typecode if isinstance(typecode, str) else getattr(typecode, "_type_", None)
        for table in _INTEGERS, _FLOATS, _OTHERS:
            if letter in table:
                self.letter = letter
                self.name, self.size = table[letter]
                return
        raise TypeError("this type has no size")

    @property
    def zero(self):
        return 0 if self.letter in _INTEGERS else {"c": b"\0", "u": "\0", "?": False}.get(self.letter, 0.0)

    def stored(self, value):
        if self.letter in _INTEGERS:
            if not hasattr(type(value), "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__() & ((1 << 8 * self.size) - 1)
            return value - (1 << 8 * self.size) if self.letter.islower() and value >> (8 * self.size - 1) else value
        if self.letter == "d" or self.letter == "f":
            if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            if self.letter == "f":
                import struct

                (value,) = struct.unpack("f", struct.pack("f", value))
            return value
        if self.letter == "?":
            return bool(value)
        if len(value) != 1:
            raise TypeError("one character bytes, bytearray, or an integer in range(256) expected")
        return value


class _RawValue(Shared):
    def __init__(self, kind, value):
        self._kind = kind
        self.value = value

    def __setattr__(self, name, value):
        object.__setattr__(self, name, self._kind.stored(value) if name == "value" else value)

    def __repr__(self):
        return f"{self._kind.name}({self.value!r})"


class _RawArray(Shared):
    def __init__(self, kind, items):
        self._kind = kind
        self._items = [kind.stored(item) for item in items]

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        items = self._items[index]
        return b"".join(items) if isinstance(index, slice) and self._kind.letter == "c" else items

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            value = [self._kind.stored(item) for item in value]
            if len(value) != len(self._items[index]):
                raise ValueError("Can only assign sequence of same size")
            self._items[index] = value
        else:
            self._items[index] = self._kind.stored(value)

    @property
    def raw(self):
        return b"".join(self._items)

    @property
    def value(self):
        return self.raw.partition(b"\0")[0]

    @value.setter
    def value(self, data):
        if len(data) > len(self._items):
            raise ValueError("byte string too long")
        for place, byte in enumerate(data + b"\0" * (len(data) < len(self._items))):
            self._items[place] = bytes([byte]) if isinstance(byte, int) else byte

    def __repr__(self):
        return f"<multiprocessing.sharedctypes.{self._kind.name}_Array_{len(self)} object at {id(self):#x}>"


class SynchronizedBase(Shared):
    def __init__(self, obj, lock=None):
        self._obj = obj
        self._lock = lock or RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj}>"


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self:
            self._obj[index] = value


class SynchronizedString(SynchronizedArray):
    @property
    def value(self):
        return self._obj.value

    @value.setter
    def value(self, data):
        self._obj.value = data

    @property
    def raw(self):
        return self._obj.raw


def RawValue(typecode_or_type, *args):
    kind = _Kind(typecode_or_type)
    return _RawValue(kind, args[0] if args else kind.zero)


def RawArray(typecode_or_type, size_or_initializer):
    kind = _Kind(typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _RawArray(kind, [kind.zero] * size_or_initializer)
    if kind.letter == "c":
        size_or_initializer = [bytes([byte]) for byte in size_or_initializer]
    return _RawArray(kind, size_or_initializer)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    value = RawValue(typecode_or_type, *args)
    return value if lock is False else Synchronized(value, None if lock in (True, None) else lock)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    items = RawArray(typecode_or_type, size_or_initializer)
    if lock is False:
        return items
    kind = SynchronizedString if items._kind.letter == "c" else SynchronizedArray
    return kind(items, None if lock in (True, None) else lock)
