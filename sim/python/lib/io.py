"""Text and bytes in memory that are read and written like files."""

__all__ = ["StringIO", "BytesIO", "UnsupportedOperation", "IOBase", "RawIOBase", "BufferedIOBase", "TextIOBase", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "open"]  # fmt: skip

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


def open(*args, **kwargs):
    import builtins

    return builtins.open(*args, **kwargs)


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    """What all files share."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def close(self):
        if not self._closed:
            self.flush()
            self._closed = True

    def flush(self):
        self._check()

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def isatty(self):
        self._check()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def readline(self, size=-1):
        raise UnsupportedOperation("readline")

    def readlines(self, hint=-1):
        lines, total = [], 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        self._check()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _Memory:
    """A buffer with a position, for both kinds."""

    def __init__(self):
        self._parts = []  # written at the end, and not yet joined to the buffer
        self._position = 0

    def _joined(self):
        if self._parts:
            self._buffer += self._empty.join(self._parts)
            self._parts = []
        return self._buffer

    def _put(self, data):
        if not self._at_end:
            gap = self._position - len(self._joined())
            if gap > 0:
                self._buffer += self._fill * gap
            self._at_end = gap >= 0
        if self._at_end:
            self._parts.append(data)
        else:
            self._buffer = self._buffer[: self._position] + data + self._buffer[self._position + len(data) :]
        self._position += len(data)
        return len(data)

    _at_end = False  # known to be; a write may then just be noted

    def getvalue(self):
        self._check()
        return self._joined()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._position

    def read(self, size=-1):
        self._check()
        buffer = self._joined()
        self._at_end = False
        end = len(buffer) if size is None or size < 0 else self._position + size
        data = buffer[self._position : end]
        self._position += len(data)
        return data

    def readline(self, size=-1):
        self._check()
        buffer = self._joined()
        self._at_end = False
        end = buffer.find(self._newline, self._position)
        end = len(buffer) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        data = buffer[self._position : end]
        self._position += len(data)
        return data

    def truncate(self, size=None):
        self._check()
        size = self._position if size is None else size
        if size < 0:
            raise ValueError(f"{self._negative} size value {size}")
        self._buffer = self._joined()[:size]
        self._at_end = False
        return size


class StringIO(_Memory, TextIOBase):
    _empty, _fill, _newline, _negative = "", "\0", "\n", "Negative"
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        super().__init__()
        if not isinstance(newline, (str, type(None))):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._translation = newline
        self._buffer = self._translated(initial_value or "")

    def _translated(self, text):
        if self._translation is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", self._translation) if self._translation in ("\r", "\r\n") else text

    def write(self, s):
        self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        if s:
            self._put(self._translated(s))
        return len(s)

    def seek(self, pos, whence=0):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at_end = False
        self._position = pos if whence == 0 else self._position if whence == 1 else len(self._joined())
        self._joined()
        return self._position


class BytesIO(_Memory, BufferedIOBase):
    _empty, _fill, _newline, _negative = b"", b"\0", b"\n", "negative"

    def __init__(self, initial_bytes=b""):
        super().__init__()
        if isinstance(initial_bytes, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._buffer = bytes(initial_bytes or b"")

    def write(self, b):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def seek(self, pos, whence=0):
        self._check()
        buffer = self._joined()
        self._at_end = False
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        self._position = max(0, pos + (0, self._position, len(buffer))[whence])
        return self._position

    def getbuffer(self):
        return memoryview(bytearray(self.getvalue()))

    def readinto(self, b):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    read1 = _Memory.read
    readinto1 = readinto
