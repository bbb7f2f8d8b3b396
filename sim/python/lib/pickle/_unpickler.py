"""Objects out of bytes."""

import sys
from copyreg import _inverted_registry
from pickle._common import HIGHEST_PROTOCOL, UnpicklingError, decode_long, find_named
from pickle._python2 import from_python2
from struct import unpack

__name__ = "_pickle"


def _unescaped(data):
    """Latin-1 with \\uXXXX and \\UXXXXXXXX."""
    text, out, i = data.decode("latin1"), [], 0
    while (at := text.find("\\", i)) >= 0:
        size = {"u": 4, "U": 8}.get(text[at + 1 : at + 2])
        if size is None:
            out.append(text[i : at + 1])
            i = at + 1
        else:
            out += [text[i:at], chr(int(text[at + 2 : at + 2 + size], 16))]
            i = at + 2 + size
    return "".join(out) + text[i:]


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        self._file, self.memo, self.encoding, self.errors = file, {}, encoding, errors
        self._buffers = iter(buffers or ())
        self.proto, self._names_of_python2 = 0, fix_imports

    def persistent_load(self, pid):
        raise UnpicklingError("unsupported persistent id encountered")

    def find_class(self, module, name):
        if self.proto < 3 and self._names_of_python2:
            module, name = from_python2(module, name)
        __import__(module)
        try:
            if self.proto >= 4:
                return find_named(sys.modules[module], name)[0]
            return getattr(sys.modules[module], name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None

    # -- bytes in ------------------------------------------------------------------------------------------------------

    def _read(self, count):
        data = self._file.read(count)
        if len(data) < count:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b"\n"):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, size, signed=False):
        return int.from_bytes(self._read(size), "little", signed=signed)

    def _from_mark(self):
        items = self.stack
        self.stack = self._marks.pop()
        return items

    def load(self):
        self.stack, self._marks = [], []
        try:
            while True:
                code = self._file.read(1)
                if not code:
                    raise EOFError("Ran out of input")
                step = _LOADERS.get(code)
                if step is None:
                    raise UnpicklingError(f"invalid load key, {ascii(code.decode('latin-1'))}.")
                try:
                    step(self)
                except IndexError:
                    raise UnpicklingError("unpickling stack underflow") from None
        except _Stop as stop:
            return stop.value

    def _text(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _stop(self):
        raise _Stop(self.stack.pop())

    def _reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def _build(self):
        state = self.stack.pop()
        target = self.stack[-1]
        setter = getattr(target, "__setstate__", None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            names = target.__dict__
            for key, value in state.items():
                names[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(target, key, value)

    def _append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def _appends(self):
        items = self._from_mark()
        target = self.stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value

    def _setitems(self):
        items = self._from_mark()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _additems(self):
        items = self._from_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _mark(self):
        self._marks.append(self.stack)
        self.stack = []

    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self.stack.append(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        self.stack.append(cls.__new__(cls, *args, **kwargs))

    def _tuple_of(self, count):
        self.stack[-count:] = [tuple(self.stack[-count:])]

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self.stack.append(cls(*args))
        else:
            self.stack.append(cls.__new__(cls))

    def _global(self):
        module, name = self._line().decode(), self._line().decode()
        self.stack.append(self.find_class(module, name))

    def _stack_global(self):
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.stack.append(self.find_class(module, name))

    def _inst(self):
        module, name = self._line().decode(), self._line().decode()
        args = self._from_mark()
        self._instantiate(self.find_class(module, name), args)

    def _obj(self):
        args = self._from_mark()
        self._instantiate(args.pop(0), args)

    def _memo_get(self, index):
        try:
            self.stack.append(self.memo[index])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {index}") from None

    def _memo_put(self, index):
        self.memo[index] = self.stack[-1]

    def _protocol(self):
        self.proto = self._number(1)
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _extension(self, size):
        code = self._number(size)
        try:
            self.stack.append(self.find_class(*_inverted_registry[code]))
        except KeyError:
            raise ValueError(f"unregistered extension code {code}") from None

    def _int_line(self):
        text = self._line()
        self.stack.append({b"00": False, b"01": True}.get(text) if text in (b"00", b"01") else int(text, 0))

    def _string_line(self):
        text = self._line()
        if len(text) < 2 or text[:1] != text[-1:] or text[:1] not in (b"'", b'"'):
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self.stack.append(self._text(eval("b" + text.decode("latin-1"), {"__builtins__": {}})))

    def _pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self._from_mark()

    def _next_buffer(self):
        try:
            self.stack.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None


def _push(make):
    def load(self):
        value = make(self)  # which may change what `self.stack` is
        self.stack.append(value)

    return load


_LOADERS = {
    b"\x80": Unpickler._protocol, b"\x95": lambda self: self._read(8) and None, b".": Unpickler._stop, b"(": Unpickler._mark,
    b"0": Unpickler._pop, b"1": lambda self: self._from_mark() and None, b"2": _push(lambda self: self.stack[-1]),
    b"N": _push(lambda self: None), b"\x88": _push(lambda self: True), b"\x89": _push(lambda self: False),
    b"I": Unpickler._int_line, b"J": _push(lambda self: self._number(4, True)), b"K": _push(lambda self: self._number(1)),
    b"M": _push(lambda self: self._number(2)), b"L": _push(lambda self: int(self._line().rstrip(b"L"))),
    b"\x8a": _push(lambda self: decode_long(self._read(self._number(1)))),
    b"\x8b": _push(lambda self: decode_long(self._read(self._number(4)))),
    b"F": _push(lambda self: float(self._line())), b"G": _push(lambda self: unpack(">d", self._read(8))[0]),
    b"S": Unpickler._string_line, b"T": _push(lambda self: self._text(self._read(self._number(4)))),
    b"U": _push(lambda self: self._text(self._read(self._number(1)))), b"B": _push(lambda self: self._read(self._number(4))),
    b"C": _push(lambda self: self._read(self._number(1))), b"\x8e": _push(lambda self: self._read(self._number(8))),
    b"\x96": _push(lambda self: bytearray(self._read(self._number(8)))), b"\x97": Unpickler._next_buffer,
    b"\x98": lambda self: None, b"V": _push(lambda self: _unescaped(self._line())),
    b"X": _push(lambda self: str(self._read(self._number(4)), "utf-8", "surrogatepass")),
    b"\x8c": _push(lambda self: str(self._read(self._number(1)), "utf-8", "surrogatepass")),
    b"\x8d": _push(lambda self: str(self._read(self._number(8)), "utf-8", "surrogatepass")),
    b")": _push(lambda self: ()), b"\x85": lambda self: self._tuple_of(1), b"\x86": lambda self: self._tuple_of(2),
    b"\x87": lambda self: self._tuple_of(3), b"t": _push(lambda self: tuple(self._from_mark())),
    b"]": _push(lambda self: []), b"l": _push(lambda self: self._from_mark()), b"}": _push(lambda self: {}),
    b"a": Unpickler._append, b"e": Unpickler._appends, b"s": Unpickler._setitem, b"u": Unpickler._setitems,
    b"\x8f": _push(lambda self: set()), b"\x90": Unpickler._additems,
    b"\x91": _push(lambda self: frozenset(self._from_mark())), b"c": Unpickler._global, b"\x93": Unpickler._stack_global,
    b"i": Unpickler._inst, b"o": Unpickler._obj, b"R": Unpickler._reduce, b"b": Unpickler._build, b"\x81": Unpickler._newobj,
    b"\x92": Unpickler._newobj_ex, b"g": lambda self: self._memo_get(int(self._line())),
    b"h": lambda self: self._memo_get(self._number(1)), b"j": lambda self: self._memo_get(self._number(4)),
    b"p": lambda self: self._memo_put(int(self._line())), b"q": lambda self: self._memo_put(self._number(1)),
    b"r": lambda self: self._memo_put(self._number(4)), b"\x94": lambda self: self._memo_put(len(self.memo)),
    b"P": _push(lambda self: self.persistent_load(self._line().decode("ascii"))),
    b"Q": _push(lambda self: self.persistent_load(self.stack.pop())), b"\x82": lambda self: self._extension(1),
    b"\x83": lambda self: self._extension(2), b"\x84": lambda self: self._extension(4),
    b"d": _push(lambda self: (lambda items: dict(zip(items[::2], items[1::2])))(self._from_mark())),
}  # fmt: skip
