"""The simulated machine: its files, its environment, its processes."""

import abc
import sys
from collections.abc import Mapping, MutableMapping

import _files
from _abstract import subclass_hook
import stat as st
from _posix import *
from _posix import _exit

error = OSError
name, linesep = "posix", "\n"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
supports_bytes_environ = True
supports_dir_fd, supports_effective_ids, supports_fd, supports_follow_symlinks = set(), set(), set(), set()

sys.modules.setdefault("posix", sys.modules["_posix"])
import posixpath as path

sys.modules["os.path"] = path
from os.path import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

supports_fd |= {stat, listdir, scandir, chmod, utime, truncate}
supports_follow_symlinks |= {stat, utime, access, chmod}

__all__ = [
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET", "SEEK_CUR",
    "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep", "makedirs", "removedirs", "renames", "walk",
    "fwalk", "environ", "environb", "getenv", "getenvb", "putenv", "unsetenv", "PathLike", "error",
]  # fmt: skip
__all__ += [_name for _name in dir(sys.modules["_posix"]) if not _name.startswith("_") and _name != "sys"]


class PathLike(abc.ABC):
    """What has a path: `__fspath__`."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    __subclasshook__ = subclass_hook("__fspath__")

    __class_getitem__ = classmethod(type(list[int]))


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


# -- environment -------------------------------------------------------------------------------------------------------


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.decodekey = encodekey, decodekey
        self.encodevalue, self.decodevalue = encodevalue, decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        if b"=" in key[1:] or not key:
            raise ValueError("illegal environment variable name") if key else OSError(22, "Invalid argument")
        if b"\0" in key + value:
            raise ValueError("embedded null byte")
        self._data[key] = value

    def __delitem__(self, key):
        try:
            del self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        items = ", ".join(f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}" for key, value in self._data.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self) | dict(other)

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(other) | dict(self)


def _text(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value.encode("utf-8", "surrogateescape")


def _bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return value


def _decoded(value):
    return value.decode("utf-8", "surrogateescape")


_data = {fsencode(key): fsencode(value) for key, value in _files.environment().items()}
for _key, _value in (("HOME", "/home/loopglass"), ("PATH", "/usr/local/bin:/usr/bin:/bin"), ("USER", "loopglass"),
                     ("LANG", "C.UTF-8")):  # fmt: skip
    _data.setdefault(fsencode(_key), fsencode(_value))
environ = _Environ(_data, _text, _decoded, _text, _decoded)
environb = _Environ(_data, _bytes, _bytes, _bytes, _bytes)
del _data, _key, _value


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def get_exec_path(env=None):
    env = environ if env is None else env
    return (env.get("PATH") or defpath).split(pathsep)


# -- folders -----------------------------------------------------------------------------------------------------------


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else "."):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        with scandir(top) as entries:
            entries = list(entries)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, folders, files
        below = [path.join(top, name) for name in folders]
    else:
        below = [entry.path for entry in entries if entry.is_dir()]
    for folder in below:
        if followlinks or not path.islink(folder):
            yield from walk(folder, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def fwalk(*args, **kwargs):
    sys._unsupported("os.fwalk()")


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import io

    return io.open(fd, mode, buffering, encoding, *args, **kwargs)
