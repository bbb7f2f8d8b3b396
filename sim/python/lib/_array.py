"""Arrays of numbers of one kind. C in CPython, so its frames are in no traceback."""

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short"}


class array:
    """A bytearray seen as numbers."""

    __module__ = "array"

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self.typecode, self.itemsize = typecode, _SIZES[typecode]
        self._data = bytearray()
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            converted = isinstance(initializer, array) and initializer.typecode != typecode
            self.extend(iter(initializer) if converted else initializer)
        return self

    # -- one item ----------------------------------------------------------------------------------------------------

    def _packed(self, value):
        code = self.typecode
        if code in "uw":
            if not isinstance(value, str):
                raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
            if len(value) != 1:
                raise TypeError(f"array item must be a string of length 1, not {len(value)}")
            return ord(value).to_bytes(4, "little")
        if code in "fd":
            if isinstance(value, (str, bytes)) or not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            data = bytearray(self.itemsize)
            memoryview(data).cast(code)[0] = float(value)
            return data
        if type(value) is not int:
            if not hasattr(type(value), "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        try:
            return value.to_bytes(self.itemsize, "little", signed=code.islower())
        except OverflowError:
            raise OverflowError(self._range_message(value)) from None

    def _range_message(self, value):
        code = self.typecode
        if code in _NAMES:
            name = _NAMES[code]
            return f"{name} is {'greater than maximum' if value > 0 else 'less than minimum'}"
        if code in "HIL" and value < 0 or code == "Q" and value < 0:
            return "can't convert negative value to unsigned int"
        if code in "il":
            if code == "l" or abs(value) >= 1 << 63:
                return "Python int too large to convert to C long"
            return f"signed integer is {'greater than maximum' if value > 0 else 'less than minimum'}"
        return "int too large to convert" if code in "qQ" else "unsigned int is greater than maximum"

    def _view(self):
        code = self.typecode
        return memoryview(self._data).cast("I" if code in "uw" else code)

    def __buffer__(self, flags, /):
        if self.typecode in "uw":
            import sys

            sys._unsupported("memoryview() of an array of characters")
        return memoryview(self._data).cast(self.typecode)

    def _shown(self, value):
        return chr(value) if self.typecode in "uw" else value

    def _made(self, data):
        new = array(self.typecode)
        new._data = bytearray(data)
        return new

    def __len__(self):
        return len(self._data) // self.itemsize

    def _index(self, index, message):
        if not hasattr(type(index), "__index__"):
            raise TypeError("array indices must be integers")
        index = index.__index__()
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(message)
        return index

    def __getitem__(self, index):
        if isinstance(index, slice):
            size = self.itemsize
            start, stop, step = index.indices(len(self))
            if step == 1:
                return self._made(self._data[start * size : max(start, stop) * size])
            return self._made(b"".join(self._data[i * size : i * size + size] for i in range(start, stop, step)))
        return self._shown(self._view()[self._index(index, "array index out of range")])

    def __setitem__(self, index, value):
        size = self.itemsize
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            start, stop, step = index.indices(len(self))
            if step == 1:
                self._data[start * size : max(start, stop) * size] = bytes(value._data)
                return
            places = range(start, stop, step)
            if len(places) != len(value):
                raise ValueError(f"attempt to assign array of size {len(value)} to extended slice of size {len(places)}")
            for place, item in zip(places, list(value)):
                self[place] = item
            return
        index = self._index(index, "array assignment index out of range")
        self._data[index * size : index * size + size] = self._packed(value)

    def __delitem__(self, index):
        size = self.itemsize
        if isinstance(index, slice):
            for place in sorted(range(*index.indices(len(self))), reverse=True):
                del self._data[place * size : place * size + size]
        else:
            index = self._index(index, "array assignment index out of range")
            del self._data[index * size : index * size + size]

    def __iter__(self):
        i = 0
        while i < len(self):
            yield self[i]
            i += 1

    def __contains__(self, value):
        return any(item == value for item in self)

    def __repr__(self):
        if not len(self):
            return f"{type(self).__name__}({self.typecode!r})"
        if self.typecode in "uw":
            return f"{type(self).__name__}({self.typecode!r}, {self.tounicode()!r})"
        return f"{type(self).__name__}({self.typecode!r}, {self.tolist()!r})"

    def _compared(self, other, operation):
        if not isinstance(other, array):
            return NotImplemented
        return getattr(self.tolist(), operation)(other.tolist())

    def __eq__(self, other):
        return self._compared(other, "__eq__")

    def __lt__(self, other):
        return self._compared(other, "__lt__")

    def __le__(self, other):
        return self._compared(other, "__le__")

    def __gt__(self, other):
        return self._compared(other, "__gt__")

    def __ge__(self, other):
        return self._compared(other, "__ge__")

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._made(self._data + other._data)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), "__index__"):
            return NotImplemented
        return self._made(self._data * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._data *= count
        return self

    def append(self, value, /):
        self._data += self._packed(value)

    def extend(self, values, /):
        if isinstance(values, array):
            if values.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._data += bytes(values._data)
            return
        for value in values:
            self._data += self._packed(value)

    def insert(self, index, value, /):
        index = max(0, index + len(self)) if index < 0 else min(index, len(self))
        at = index * self.itemsize
        self._data[at:at] = self._packed(value)

    def pop(self, index=-1, /):
        if not len(self):
            raise IndexError("pop from empty array")
        value = self[self._index(index, "pop index out of range")]
        del self[index]
        return value

    def index(self, value, start=0, stop=None, /):
        for i in range(*slice(start, stop).indices(len(self))):
            if self[i] == value:
                return i
        raise ValueError("array.index(x): x not in array")

    def count(self, value, /):
        return sum(item == value for item in self)

    def remove(self, value, /):
        for i, item in enumerate(self):
            if item == value:
                del self[i]
                return
        raise ValueError("array.remove(x): x not in array")

    def reverse(self):
        self._data = self[::-1]._data

    def clear(self):
        self._data.clear()

    def byteswap(self):
        size = self.itemsize
        for i in range(0, len(self._data), size):
            self._data[i : i + size] = self._data[i : i + size][::-1]

    def buffer_info(self):
        return id(self._data), len(self)

    def tolist(self):
        return [chr(value) for value in self._view()] if self.typecode in "uw" else self._view().tolist()

    def fromlist(self, values, /):
        if not isinstance(values, list):
            raise TypeError("arg must be list")
        self._data += b"".join([bytes(self._packed(value)) for value in values])

    def tobytes(self):
        return bytes(self._data)

    def frombytes(self, data, /):
        data = bytes(data)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        self._data += data

    def tofile(self, file, /):
        file.write(self.tobytes())

    def fromfile(self, file, count, /):
        data = file.read(count * self.itemsize)
        self.frombytes(data[: len(data) // self.itemsize * self.itemsize])
        if len(data) != count * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self.tolist())

    def fromunicode(self, text, /):
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self.extend(text)

    def __copy__(self):
        return self._made(self._data)

    def __deepcopy__(self, memo, /):
        return self._made(self._data)

    def __reduce_ex__(self, protocol, /):
        return array, (self.typecode, self.tolist() if self.typecode not in "uw" else self.tounicode())

    __class_getitem__ = classmethod(type(list[int]))


ArrayType = array

import collections.abc  # noqa: E402

collections.abc.MutableSequence.register(array)
