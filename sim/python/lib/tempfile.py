"""Files and folders with names of their own that go away again."""

import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
import types as _types
import weakref as _weakref
from random import Random as _Random

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]  # fmt: skip

TMP_MAX = 10000
template = "tmp"
tempdir = None
_names = None


def _candidate_names():
    """Eight letters, digits and underscores; they follow the run's seed."""
    global _names
    if _names is None:
        _names = _Random()
    while True:
        yield "".join(_names.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def gettempdir():
    global tempdir
    if tempdir is None:
        folder = next((_os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP") if _os.getenv(name)), "/tmp")
        tempdir = _os.path.abspath(folder) if _os.path.isdir(folder) else "/tmp"
    return _os.fsdecode(tempdir)


def gettempdirb():
    return _os.fsencode(gettempdir())


def _words(suffix, prefix, dir):
    """The three with their defaults, in the kind (str or bytes) that was given."""
    kinds = set()
    for arg in (suffix, prefix, dir):
        if arg is not None:
            kinds.add(bytes if isinstance(_os.fspath(arg) if arg is dir else arg, bytes) else str)
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_kind = _os.fsencode if kinds == {bytes} else _os.fsdecode
    suffix = as_kind("") if suffix is None else suffix
    prefix = as_kind(template) if prefix is None else prefix
    dir = as_kind(gettempdir()) if dir is None else dir
    return prefix, suffix, dir, as_kind


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """An open descriptor and the path of a new file."""
    prefix, suffix, dir, as_kind = _words(suffix, prefix, dir)
    dir = _os.path.abspath(dir)
    for name in _candidate_names():
        path = _os.path.join(dir, prefix + as_kind(name) + suffix)
        try:
            return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW, 0o600), path
        except FileExistsError:
            continue


def mkdtemp(suffix=None, prefix=None, dir=None):
    prefix, suffix, dir, as_kind = _words(suffix, prefix, dir)
    for name in _candidate_names():
        path = _os.path.join(dir, prefix + as_kind(name) + suffix)
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return _os.path.abspath(path)


def mktemp(suffix="", prefix=template, dir=None):
    dir = gettempdir() if dir is None else dir
    for name in _candidate_names():
        path = _os.path.join(dir, prefix + name + suffix)
        if not _os.path.lexists(path):
            return _os.path.abspath(path)


class _TemporaryFileCloser:
    """Closes and removes the file, whoever is first: the program or the collector."""

    def __init__(self, file, name, delete, delete_on_close):
        self.file, self.name, self.delete, self.delete_on_close = file, name, delete, delete_on_close
        self.closed = self.cleaned = False

    def cleanup(self):
        if self.cleaned:
            return
        self.cleaned = True
        try:
            if not self.closed:
                self.closed = True
                self.file.close()
        finally:
            if self.delete:
                try:
                    _os.unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        if not self.closed:
            self.closed = True
            try:
                self.file.close()
            finally:
                if self.delete and self.delete_on_close:
                    self.cleanup()

    def __del__(self):
        unclosed = not self.closed
        self.cleanup()
        if unclosed and "warnings" in _sys.modules:
            _sys.modules["warnings"].warn(f"Implicitly cleaning up {self.file!r}", ResourceWarning, 2)


class _TemporaryFileWrapper:
    """The file, with a name; gone when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete = file, name, delete
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} file={self.__dict__['file']!r}>"

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if hasattr(value, "__call__"):
            method, closer = value, self._closer

            def value(*args, **kwargs):
                closer  # the file lives as long as its methods
                return method(*args, **kwargs)

            value.__name__ = name
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.closed = True
        if self.delete:
            self._closer.cleanup()
        return result

    def close(self):
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def _unlink_later(name):
    try:
        _os.unlink(name)
    except OSError:
        pass


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):  # fmt: skip
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = _io.open(fd, mode, buffering, encoding, errors, newline)
        raw = getattr(file, "buffer", file)
        raw = getattr(raw, "raw", raw)
        raw.name = name
        return _TemporaryFileWrapper(file, name, delete, delete_on_close)
    except BaseException:
        _os.close(fd)
        _unlink_later(name)
        raise


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    try:
        return _io.open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(fd)
        raise


class SpooledTemporaryFile(_io.IOBase):
    """In memory until it grows past `max_size` or somebody asks for its descriptor."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                 *, errors=None):  # fmt: skip
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding, errors, newline)
        self._max_size = max_size
        self._args = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
                      "newline": newline, "dir": dir, "errors": errors}  # fmt: skip

    __class_getitem__ = classmethod(_types.GenericAlias)

    def rollover(self):
        if self._rolled:
            return
        old, new = self._file, TemporaryFile(**self._args)
        position = old.tell()
        if hasattr(new, "buffer"):
            old.flush()
            new.buffer.write(old.detach().getvalue())
        else:
            new.write(old.getvalue())
        new.seek(position, 0)
        self._file, self._rolled = new, True

    def _check_size(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if not self.closed:
            self._file.close()

    def close(self):
        self._file.close()

    closed = property(lambda self: self._file.closed)
    encoding = property(lambda self: self._file.encoding)
    errors = property(lambda self: self._file.errors)
    newlines = property(lambda self: self._file.newlines)

    @property
    def mode(self):
        return getattr(self._file, "mode", self._args["mode"])

    @property
    def name(self):
        return getattr(self._file, "name", None)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, data):
        count = self._file.write(data)
        self._check_size()
        return count

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check_size()


class TemporaryDirectory:
    """A folder that is removed with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors, self._delete = ignore_cleanup_errors, delete
        self._finalizer = _weakref.finalize(
            self, self._cleanup, self.name, f"Implicitly cleaning up {self!r}", ignore_cleanup_errors, delete
        )

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors)
            if "warnings" in _sys.modules:
                _sys.modules["warnings"].warn(warn_message, ResourceWarning)

    @staticmethod
    def _rmtree(name, ignore_errors=False):
        try:
            _shutil.rmtree(name, ignore_errors)
        except FileNotFoundError:
            pass

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_types.GenericAlias)
