"""What files of every kind share, and what a class of a program's own may be made of."""

__name__ = "_io"  # where its classes and functions say they are from
DEFAULT_BUFFER_SIZE = 8192
_BLOCK = 4096  # st_blksize, which is what a file's buffer holds


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding


def _size(value):
    """How much to read: -1 for everything."""
    if value is None:
        return -1
    if isinstance(value, int):
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(value).__name__}'") from None


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return data if type(data) is bytes else bytes(memoryview(data).cast("B"))


class IOBase:
    """What all files share; what a class of a program's own may be made of."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._checkClosed()

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation("seek")

    def truncate(self, size=None, /):
        raise UnsupportedOperation("truncate")

    def tell(self):
        return self.seek(0, 1)

    def isatty(self):
        self._checkClosed()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def readline(self, size=-1, /):
        size = _size(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            part = self.read(1)
            if not isinstance(part, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type(part).__name__}'")
            line += part
            if not part or part == b"\n":
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *exc_info):
        self.close()


class _Collected:
    """Files that close themselves, with a ResourceWarning, when the last reference goes."""

    def __del__(self):
        try:
            if self.closed:
                return
        except (AttributeError, ValueError):  # its __init__ failed, or it was detached
            return
        self._warn_unclosed(self)
        try:
            self.close()
        except ValueError:
            pass

    def _warn_unclosed(self, source):
        pass


class RawIOBase(_Collected, IOBase):
    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b"".join(parts) if parts else part

    def readinto(self, buffer, /):
        raise UnsupportedOperation("readinto")

    def write(self, data, /):
        raise UnsupportedOperation("write")


class BufferedIOBase(IOBase):
    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        raise UnsupportedOperation("read1")

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")

    def readinto(self, buffer, /):
        return self._read_into(buffer, self.read)

    def readinto1(self, buffer, /):
        return self._read_into(buffer, self.read1)

    def _read_into(self, buffer, read):
        view = memoryview(buffer).cast("B")
        data = read(len(view))
        view[: len(data)] = data
        return len(data)


class TextIOBase(IOBase):
    encoding = errors = newlines = None

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def readline(self, size=-1, /):
        raise UnsupportedOperation("readline")

    def write(self, text, /):
        raise UnsupportedOperation("write")

    def detach(self):
        raise UnsupportedOperation("detach")
