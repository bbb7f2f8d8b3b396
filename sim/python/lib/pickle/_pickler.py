"""Objects as bytes."""

import sys
from copyreg import _extension_registry, dispatch_table
from functools import partial
from pickle._common import DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PicklingError, encode_long, find_named
from pickle._python2 import to_python2
from struct import pack
from types import FunctionType

__name__ = "_pickle"

_FRAME_LEAST, _FRAME_MOST = 4, 64 * 1024


def whichmodule(obj, name):
    module = getattr(obj, "__module__", None)
    if module is not None:
        return module
    for module_name, module in list(sys.modules.items()):
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if find_named(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.proto, self.bin, self.fast, self.memo = protocol, protocol >= 1, 0, {}
        self._names_of_python2 = fix_imports and protocol < 3
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
        elif not self.bin:
            self._write(b"p%d\n" % index)
        elif index < 256:
            self._write(b"q" + bytes([index]))
        else:
            self._write(b"r" + pack("<I", index))
        self.memo[id(obj)] = index, obj

    def _get(self, index):
        if not self.bin:
            self._write(b"g%d\n" % index)
        else:
            self._write(b"h" + bytes([index]) if index < 256 else b"j" + pack("<I", index))

    # -- objects -------------------------------------------------------------------------------------------------------

    def persistent_id(self, obj):
        return None

    def save(self, obj, save_persistent_id=True):
        self._end_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
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

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, False)
            self._write(b"Q")
            return
        try:
            self._write(b"P" + str(pid).encode("ascii") + b"\n")
        except UnicodeEncodeError:
            raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

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
        elif name == "__newobj_ex__" and self.proto >= 2:
            cls, args, kwargs = args
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._write(b"R")
        elif name == "__newobj__" and self.proto >= 2:
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
        if self.proto >= 2:
            self._write(b"\x88" if obj else b"\x89")
        else:
            self._write(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        if not self.bin and -0x80000000 <= obj < 0x80000000:
            self._write(b"I%d\n" % obj)
        elif self.proto < 2 and not -0x80000000 <= obj < 0x80000000:
            self._write(b"L%dL\n" % obj)
        elif 0 <= obj < 256:
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
        self._write(b"G" + pack(">d", obj) if self.bin else b"F" + repr(obj).encode() + b"\n")

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
        if not self.bin:
            text = obj
            for character in "\\\0\n\r\x1a":
                text = text.replace(character, f"\\u{ord(character):04x}")
            self._write(b"V" + text.encode("raw-unicode-escape") + b"\n")
            self.memoize(obj)
            return
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
            self._write(b")" if self.bin else b"(t")
            return
        if len(obj) <= 3 and self.proto >= 2:
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
            self._write(b"1" if self.bin else b"0" * (len(obj) + 1))
            self._get(self.memo[id(obj)][0])
        else:
            self._write(b"t")
            self.memoize(obj)

    def _save_list(self, obj):
        self._write(b"]" if self.bin else b"(l")
        self.memoize(obj)
        self._batch_appends(obj)

    def _batches(self, items):
        batch, most = [], 1000 if self.bin else 1
        for item in items:
            batch.append(item)
            if len(batch) == most:
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
        self._write(b"}" if self.bin else b"(d")
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
            found, parent = find_named(sys.modules[module_name], name)
        except (ImportError, KeyError, AttributeError):
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        code = _extension_registry.get((module_name, name))
        if code is not None and self.proto >= 2:
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
            if self._names_of_python2:
                module_name, name = to_python2(module_name, name)
            try:
                encoding = "utf-8" if self.proto >= 3 else "ascii"
                self._write(b"c" + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
            except UnicodeEncodeError:
                raise PicklingError(
                    f"can't pickle global identifier '{module_name}.{name}' using pickle protocol {self.proto}"
                ) from None
        self.memoize(obj)


_SAVERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    type: Pickler._save_type, FunctionType: Pickler.save_global, type(len): Pickler.save_global,
    type(...): lambda self, obj: self.save_global(obj, "Ellipsis"),
    type(NotImplemented): lambda self, obj: self.save_global(obj, "NotImplemented"),
}  # fmt: skip
