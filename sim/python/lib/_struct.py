"""Numbers as bytes. C in CPython, so its frames are in no traceback."""

import sys
from math import copysign, frexp, inf, isinf, isnan, ldexp, nan

__all__ = ["Struct", "calcsize", "error", "iter_unpack", "pack", "pack_into", "unpack", "unpack_from"]


class error(Exception):
    __module__ = "struct"


_INTEGERS = {"b": (1, True), "B": (1, False), "h": (2, True), "H": (2, False), "i": (4, True), "I": (4, False), "l": (4, True),
             "L": (4, False), "q": (8, True), "Q": (8, False)}  # fmt: skip
_NATIVE = {**_INTEGERS, "l": (8, True), "L": (8, False), "n": (8, True), "N": (8, False), "P": (8, False)}
_OTHERS = {"x": 1, "c": 1, "s": 1, "p": 1, "?": 1, "e": 2, "f": 4, "d": 8}


def _parsed(format):
    """(order, size, fields); a field is (letter, offset, size, count), count being the length of "s" and "p"."""
    if isinstance(format, (bytes, bytearray)):
        format = bytes(format).decode("latin-1")
    elif isinstance(format, str):
        format.encode("ascii")
    else:
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    order, start = "little", 0
    native = True
    if format[:1] and format[0] in "@=<>!":
        start, native = 1, format[0] == "@"
        if format[0] in ">!":
            order = "big"
    integers = _NATIVE if native else _INTEGERS
    fields, offset, i = [], 0, start
    while i < len(format):
        c = format[i]
        i += 1
        if c in " \t\n\r\v\f":
            continue
        count = 1
        if c.isdigit():
            begin = i - 1
            while i < len(format) and format[i].isdigit():
                i += 1
            count = int(format[begin:i])
            if i == len(format):
                raise error("repeat count given without format specifier")
            c = format[i]
            i += 1
        size = integers[c][0] if c in integers else _OTHERS.get(c)
        if size is None:
            raise error("bad char in struct format")
        if native and size > 1:
            offset += -offset % size
        if offset + size * count > sys.maxsize:
            raise error("total struct size too long")
        if c in "sp":
            fields.append((c, offset, count, True))
            offset += count
        elif c == "x":
            offset += count
        else:
            signed = integers[c][1] if c in integers else None
            fields.extend([(c, offset + size * n, size, signed) for n in range(count)])
            offset += size * count
    return order, offset, fields


def _half_bits(value):
    sign = 0x8000 if copysign(1.0, value) < 0 else 0
    value = abs(value)
    if isnan(value):
        return sign | 0x7E00
    if isinf(value):
        return sign | 0x7C00
    if value == 0:
        return sign
    _, exponent = frexp(value)
    exponent = max(exponent - 1, -14)
    bits = round(ldexp(value, 10 - exponent))  # with the leading bit
    if bits == 2048:
        bits, exponent = 1024, exponent + 1
    if exponent > 15:
        raise OverflowError("float too large to pack with e format")
    return sign | (bits if bits < 1024 else (exponent + 15 << 10) + bits - 1024)


def _from_half(bits):
    sign = -1.0 if bits & 0x8000 else 1.0
    exponent, fraction = bits >> 10 & 31, bits & 1023
    if exponent == 31:
        return sign * (nan if fraction else inf)
    return sign * (ldexp(fraction, -24) if exponent == 0 else ldexp(fraction + 1024, exponent - 25))


def _pack_float(letter, value, order, native):
    try:
        value = float(value) if not isinstance(value, (str, bytes, bytearray)) else None
    except (TypeError, OverflowError):
        value = None
    if value is None:
        raise error("required argument is not a float")
    if letter == "e":
        return _half_bits(value).to_bytes(2, order)
    data = bytearray(4 if letter == "f" else 8)
    memoryview(data).cast(letter)[0] = value
    if letter == "f" and not native and not isinf(value) and data[3] & 0x7F == 0x7F and data[2] == 0x80 and not data[0] | data[1]:
        raise OverflowError("float too large to pack with f format")
    return data if order == "little" else data[::-1]


class Struct:
    __module__ = "_struct"

    def __init__(self, format):
        self._order, self.size, self._fields = _parsed(format)
        self.format = format if isinstance(format, str) else bytes(format).decode("latin-1")
        self._native = self.format[:1] not in ("=", "<", ">", "!")

    def __repr__(self):
        return f"Struct({self.format!r})"

    def _field(self, field, value):
        letter, offset, size, signed = field
        if letter == "s" or letter == "p":
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{letter}' must be a bytes object")
            if letter == "p":
                if not size:
                    return b""
                value = value[: size - 1]
                value = bytes([min(len(value), 255)]) + value
            return value[:size].ljust(size, b"\0")
        if letter == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return value
        if letter == "?":
            return b"\1" if value else b"\0"
        if letter in "efd":
            return _pack_float(letter, value, self._order, self._native)
        if type(value) is not int:
            try:
                value = value.__index__()
            except AttributeError:
                raise error("required argument is not an integer") from None
        try:
            if letter == "P" and value < 0:
                value += 1 << 64
            return value.to_bytes(size, self._order, signed=signed)
        except OverflowError:
            low, high = (-1 << size * 8 - 1, (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
            raise error(f"'{letter}' format requires {low} <= number <= {high}") from None

    def pack(self, *values):
        fields = self._fields
        if len(values) != len(fields):
            raise error(f"pack expected {len(fields)} items for packing (got {len(values)})")
        data = bytearray(self.size)
        for field, value in zip(fields, values):
            data[field[1] : field[1] + field[2]] = self._field(field, value)
        return bytes(data)

    def pack_into(self, buffer, offset, *values):
        fields = self._fields
        if len(values) != len(fields):
            raise error(f"pack_into expected {len(fields)} items for packing (got {len(values)})")
        try:
            view = memoryview(buffer)
        except TypeError:
            view = None
        if view is None or view.readonly:
            raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
        view = view.cast("B")
        offset = offset.__index__()
        if abs(offset) > sys.maxsize:
            raise IndexError("cannot fit 'int' into an index-sized integer")
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            if offset + len(view) < 0:
                raise error(f"offset {offset} out of range for {len(view)}-byte buffer")
            offset += len(view)
        if len(view) - offset < self.size:
            raise error(
                f"pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} bytes at offset "
                f"{offset} (actual buffer size is {len(view)})"
            )
        view[offset : offset + self.size] = bytes(self.size)
        for field, value in zip(fields, values):
            data = self._field(field, value)
            view[offset + field[1] : offset + field[1] + field[2]] = bytes(data)

    def _unpack(self, data, base=0):
        order, out = self._order, []
        from_bytes = int.from_bytes
        for letter, offset, size, signed in self._fields:
            offset += base
            part = data[offset : offset + size]
            if letter == "s" or letter == "c":
                out.append(part)
            elif letter == "p":
                out.append(part[1 : 1 + part[0]] if part else b"")
            elif letter == "?":
                out.append(part != b"\0")
            elif letter == "e":
                out.append(_from_half(from_bytes(part, order)))
            elif signed is None:
                if order == "big":
                    part = part[::-1]
                out.append(memoryview(part).cast(letter)[0])
            else:
                out.append(from_bytes(part, order, signed=signed))
        return tuple(out)

    def unpack(self, buffer, /):
        data = _readable(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpack(data)

    def unpack_from(self, /, buffer, offset=0):
        data = _readable(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"not enough data to unpack {self.size} bytes at offset {offset}")
            if offset + len(data) < 0:
                raise error(f"offset {offset} out of range for {len(data)}-byte buffer")
            offset += len(data)
        if len(data) - offset < self.size:
            raise error(
                f"unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes at "
                f"offset {offset} (actual buffer size is {len(data)})"
            )
        return self._unpack(data, offset)

    def iter_unpack(self, buffer, /):
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        data = _readable(buffer)
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return unpack_iterator(self, data)


class unpack_iterator:
    def __init__(self, struct, data):
        self._struct, self._data, self._at = struct, data, 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return (len(self._data) - self._at) // self._struct.size

    def __next__(self):
        if self._at >= len(self._data):
            raise StopIteration
        self._at += self._struct.size
        return self._struct._unpack(self._data, self._at - self._struct.size)


def _readable(buffer):
    if isinstance(buffer, bytes):
        return buffer
    if isinstance(buffer, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(buffer).cast("B"))


_cache = {}


def _struct(format):
    try:
        return _cache[format]
    except (KeyError, TypeError):
        pass
    if len(_cache) >= 100:
        _cache.clear()
    made = Struct(format)
    _cache[format] = made
    return made


def _clearcache():
    _cache.clear()


def calcsize(format, /):
    return _struct(format).size


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, /, *args):
    if not args:
        raise TypeError("pack_into expected buffer argument")
    if len(args) == 1:
        raise TypeError("pack_into expected offset argument")
    _struct(format).pack_into(*args)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)
