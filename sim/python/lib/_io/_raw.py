"""FileIO: a descriptor, read and written without a buffer."""

import _descriptors
import _files

from _io._base import RawIOBase, UnsupportedOperation, _bytes_of, _size

__name__ = "_io"  # where its classes and functions say they are from
_FLAGS = {"r": 0, "w": 0o1100, "a": 0o2100, "x": 0o300}
_STANDARD = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}  # names of descriptors, which stay open


class FileIO(RawIOBase):
    """A file without a buffer: each call is one system call."""

    _fd = -1
    _kept = False

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self._kind, self._updating = _raw_mode(mode)
        self.closefd = bool(closefd)
        if isinstance(file, int) and not isinstance(file, bool):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._fd = file
        elif file in _STANDARD and opener is None:
            self._fd, self.closefd = _STANDARD[file], False
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            flags = 2 | _FLAGS[self._kind] if self._updating else (self._kind != "r") | _FLAGS[self._kind]
            flags |= 0o2000000
            if opener is None:
                self._fd = _files.open(file, flags, 0o666)
            else:
                self._fd = opener(file, flags)
                if not isinstance(self._fd, int):
                    raise TypeError("expected integer from opener")
                if self._fd < 0:
                    raise ValueError(f"opener returned {self._fd}")
        self.name = file
        if self._fd > 2:
            try:
                if _descriptors.stat(self._fd)[0] & 0o170000 == 0o040000:
                    raise IsADirectoryError(21, "Is a directory", file)
                if self._kind == "a" and not _descriptors.is_pipe(self._fd):
                    _descriptors.lseek(self._fd, 0, 2)
            except OSError:
                if self.closefd:
                    _descriptors.close(self._fd)
                self._fd = -1
                self._closed = True
                raise

    @property
    def mode(self):
        if self._kind == "x":
            return "xb+" if self._updating else "xb"
        if self._kind == "a":
            return "ab+" if self._updating else "ab"
        return "rb+" if self._updating else "rb" if self._kind == "r" else "wb"

    def __repr__(self):
        if self._fd < 0:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def _check(self):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")

    def _warn_unclosed(self, source):
        if self._fd >= 0 and self.closefd:
            import sys

            warnings = sys.modules.get("warnings")
            if warnings is not None:
                warnings.warn(f"unclosed file {source!r}", ResourceWarning, 1, source=source)

    def close(self):
        fd, self._fd = self._fd, -1
        self._closed = True
        if fd >= 0 and self.closefd:
            _descriptors.close(fd)

    def fileno(self):
        self._check()
        return self._fd

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return self._kind == "r" or self._updating

    def writable(self):
        self._check()
        return self._kind != "r" or self._updating

    def seekable(self):
        self._check()
        return self._fd > 2 and not _descriptors.is_pipe(self._fd)

    def read(self, size=-1, /):
        self._check()
        if not self.readable():
            raise UnsupportedOperation("File not open for reading")
        return _descriptors.read(self._fd, _size(size))

    def readall(self):
        self._check()
        return _descriptors.read(self._fd, -1)

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check()
        if not self.writable():
            raise UnsupportedOperation("File not open for writing")
        return _descriptors.write(self._fd, _bytes_of(data))

    def seek(self, pos, whence=0, /):
        self._check()
        return _descriptors.lseek(self._fd, pos, whence)

    def tell(self):
        self._check()
        return _descriptors.lseek(self._fd, 0, 1)

    def truncate(self, size=None, /):
        self._check()
        if not self.writable():
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        _descriptors.ftruncate(self._fd, size)
        return size


def _raw_mode(mode):
    kinds = [c for c in mode if c in "rwax"]
    if any(c not in "rwaxb+" for c in mode):
        raise ValueError(f"invalid mode: {mode}")
    if len(kinds) != 1 or mode.count("+") > 1:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    return kinds[0], "+" in mode
