"""Objects as bytes and back: pickle's protocols 0 to 5 for reading, 2 to 5 for writing."""

import sys
from copyreg import _extension_registry, _inverted_registry, dispatch_table
from functools import partial
from io import BytesIO
from struct import pack, unpack
from types import FunctionType

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
           "PickleBuffer", "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL"]  # fmt: skip

HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4
format_version, compatible_formats = "4.0", ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
bytes_types = bytes, bytearray
#: names that builtins had in Python 2, whose protocols 0 to 2 are
_PYTHON_2 = {"int": "long", "str": "unicode", "range": "xrange", "chr": "unichr"}
_PYTHON_3 = {old: new for new, old in _PYTHON_2.items()}
_FRAME_LEAST, _FRAME_MOST = 4, 64 * 1024


class PickleError(Exception):
    __module__ = "_pickle"


class PicklingError(PickleError):
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    __module__ = "_pickle"


class PickleBuffer:
    def __init__(self, buffer):
        self._view = memoryview(buffer)

    def raw(self):
        return self._view

    def release(self):
        self._view.release()


def _named(obj, name):
    """What a dotted name leads to, and what it was found in."""
    parent = None
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        parent, obj = obj, getattr(obj, part)
    return obj, parent


def whichmodule(obj, name):
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _named(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


def encode_long(x):
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    return int.from_bytes(data, "little", signed=True)


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if protocol < 2:
            sys._unsupported("pickle: writing protocols 0 and 1")
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.proto, self.bin, self.fast, self.memo = protocol, True, 0, {}
        self._frame = None

    def clear_memo(self):
        self.memo.clear()

    # -- bytes out, in frames from protocol 4 on -----------------------------------------------------------------------

    def _write(self, data):
        if self._frame is None:
            self._file_write(data)
        else:
            self._frame.append(data)
            self._frame_size += len(data)

    def _end_frame(self, force=False):
        if self._frame is not None and (force or self._frame_size >= _FRAME_MOST):
            data = b"".join(self._frame)
            if len(data) >= _FRAME_LEAST:
                self._file_write(b"\x95" + pack("<Q", len(data)))
            self._file_write(data)
            self._frame, self._frame_size = [], 0

    def _write_large(self, header, data):
        """A large bytes or str stands outside of the frames."""
        if self._frame is None:
            self._file_write(header + data)
        else:
            self._end_frame(force=True)
            self._file_write(header)
            self._file_write(data)

    def dump(self, obj):
        if self.proto >= 2:
            self._file_write(b"\x80" + bytes([self.proto]))
        if self.proto >= 4:
            self._frame, self._frame_size = [], 0
        self.save(obj)
        self._write(b".")
        self._end_frame(force=True)
        self._frame = None

    def memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        if self.proto >= 4:
            self._write(b"\x94")
        elif index < 256:
            self._write(b"q" + bytes([index]))
        else:
            self._write(b"r" + pack("<I", index))
        self.memo[id(obj)] = index, obj

    def _get(self, index):
        self._write(b"h" + bytes([index]) if index < 256 else b"j" + pack("<I", index))

    # -- objects -------------------------------------------------------------------------------------------------------

    def persistent_id(self, obj):
        return None

    def save(self, obj, save_persistent_id=True):
        self._end_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save(pid, False)
                self._write(b"Q")
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        kind = type(obj)
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            save = _SAVERS.get(kind)
            if save is not None:
                save(self, obj)
                return
            table = getattr(self, "dispatch_table", dispatch_table)
            reduce = table.get(kind)
            if reduce is not None:
                reduced = reduce(obj)
            elif isinstance(obj, type):
                self.save_global(obj)
                return
            else:
                reduce = getattr(obj, "__reduce_ex__", None)
                if reduce is not None:
                    reduced = reduce(self.proto)
                else:
                    reduce = getattr(obj, "__reduce__", None)
                    if reduce is None:
                        raise PicklingError(f"Can't pickle {kind.__name__!r} object: {obj!r}")
                    reduced = reduce()
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self.save_reduce(*reduced, obj=obj)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError("second element of the tuple returned by __reduce__ must be a tuple")
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        name = getattr(func, "__name__", "")
        if name == "__newobj_ex__" and self.proto >= 4:
            cls, args, kwargs = args
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self._write(b"\x92")
        elif name == "__newobj_ex__":
            cls, args, kwargs = args
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._write(b"R")
        elif name == "__newobj__":
            self.save(args[0])
            self.save(args[1:])
            self._write(b"\x81")
        else:
            self.save(func)
            self.save(args)
            self._write(b"R")
        if obj is not None:
            if id(obj) in self.memo:
                self._write(b"0")
                self._get(self.memo[id(obj)][0])
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self._write(b"b")
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self._write(b"\x86R0")

    def _save_none(self, obj):
        self._write(b"N")

    def _save_bool(self, obj):
        self._write(b"\x88" if obj else b"\x89")

    def _save_int(self, obj):
        if 0 <= obj < 256:
            self._write(b"K" + bytes([obj]))
        elif 0 <= obj < 65536:
            self._write(b"M" + obj.to_bytes(2, "little"))
        elif -0x80000000 <= obj < 0x80000000:
            self._write(b"J" + obj.to_bytes(4, "little", signed=True))
        else:
            data = encode_long(obj)
            if len(data) < 256:
                self._write(b"\x8a" + bytes([len(data)]) + data)
            else:
                self._write(b"\x8b" + pack("<i", len(data)) + data)

    def _save_float(self, obj):
        self._write(b"G" + pack(">d", obj))

    def _save_bytes(self, obj):
        if self.proto < 3:
            # Text of the same code points, encoded when it is read.
            from _codecs import encode

            if obj:
                self.save_reduce(encode, (str(obj, "latin1"), "latin1"), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        if len(obj) < 256:
            self._write(b"C" + bytes([len(obj)]) + obj)
        elif len(obj) > 0xFFFFFFFF and self.proto >= 4:
            self._write_large(b"\x8e" + pack("<Q", len(obj)), obj)
        elif len(obj) >= _FRAME_MOST:
            self._write_large(b"B" + pack("<I", len(obj)), obj)
        else:
            self._write(b"B" + pack("<I", len(obj)) + obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        header = b"\x96" + pack("<Q", len(obj))
        if len(obj) >= _FRAME_MOST:
            self._write_large(header, bytes(obj))
        else:
            self._write(header + bytes(obj))
        self.memoize(obj)

    def _save_str(self, obj):
        data = obj.encode("utf-8", "surrogatepass")
        if len(data) < 256 and self.proto >= 4:
            self._write(b"\x8c" + bytes([len(data)]) + data)
        elif len(data) >= _FRAME_MOST:
            self._write_large(b"X" + pack("<I", len(data)), data)
        else:
            self._write(b"X" + pack("<I", len(data)) + data)
        self.memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._write(b")")
            return
        if len(obj) <= 3:
            for item in obj:
                self.save(item)
            code = (b"\x85", b"\x86", b"\x87")[len(obj) - 1]
            if id(obj) in self.memo:  # it contains itself
                self._write(b"0" * len(obj))
                self._get(self.memo[id(obj)][0])
            else:
                self._write(code)
                self.memoize(obj)
            return
        self._write(b"(")
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._write(b"1")
            self._get(self.memo[id(obj)][0])
        else:
            self._write(b"t")
            self.memoize(obj)

    def _save_list(self, obj):
        self._write(b"]")
        self.memoize(obj)
        self._batch_appends(obj)

    def _batches(self, items):
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == 1000:
                yield batch
                batch = []
        if batch:
            yield batch

    def _batch_appends(self, items):
        for batch in self._batches(items):
            if len(batch) == 1:
                self.save(batch[0])
                self._write(b"a")
            else:
                self._write(b"(")
                for item in batch:
                    self.save(item)
                self._write(b"e")

    def _save_dict(self, obj):
        self._write(b"}")
        self.memoize(obj)
        self._batch_setitems(obj.items())

    def _batch_setitems(self, items):
        for batch in self._batches(items):
            if len(batch) > 1:
                self._write(b"(")
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._write(b"u" if len(batch) > 1 else b"s")

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b"\x8f")
        self.memoize(obj)
        for batch in self._batches(obj):
            self._write(b"(")
            for item in batch:
                self.save(item)
            self._write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(b"(")
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._write(b"1")
            self._get(self.memo[id(obj)][0])
        else:
            self._write(b"\x91")
            self.memoize(obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self.save_reduce(type, (value,), obj=obj)
                return
        self.save_global(obj)

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = whichmodule(obj, name)
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't get local object {name!r}") from None
        try:
            __import__(module_name)
            found, parent = _named(sys.modules[module_name], name)
        except (ImportError, KeyError, AttributeError):
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        code = _extension_registry.get((module_name, name))
        if code is not None:
            size = 1 if code <= 0xFF else 2 if code <= 0xFFFF else 4
            self._write({1: b"\x82", 2: b"\x83", 4: b"\x84"}[size] + code.to_bytes(size, "little"))
            return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b"\x93")
        elif "." in name:
            self.save_reduce(getattr, (parent, name.rpartition(".")[2]))
            return
        else:
            if self.proto < 3 and module_name == "builtins":
                module_name, name = "__builtin__", _PYTHON_2.get(name, name)
            self._write(b"c" + module_name.encode() + b"\n" + name.encode() + b"\n")
        self.memoize(obj)


_SAVERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    type: Pickler._save_type, FunctionType: Pickler.save_global, type(len): Pickler.save_global,
    type(...): lambda self, obj: self.save_global(obj, "Ellipsis"),
    type(NotImplemented): lambda self, obj: self.save_global(obj, "NotImplemented"),
}  # fmt: skip


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
        self.proto = 0

    def persistent_load(self, pid):
        raise UnpicklingError("unsupported persistent id encountered")

    def find_class(self, module, name):
        if self.proto < 3 and module == "__builtin__":
            module, name = "builtins", _PYTHON_3.get(name, name)
        __import__(module)
        try:
            if self.proto >= 4:
                return _named(sys.modules[module], name)[0]
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


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(s, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(BytesIO(s), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


_Pickler, _Unpickler, _dumps, _loads = Pickler, Unpickler, dumps, loads
