"""Text and bytes in memory that are read and written like files."""

from _io._base import BufferedIOBase, TextIOBase, _bytes_of, _size

__name__ = "_io"  # where its classes and functions say they are from


class _Memory:
    """A buffer with a position, for text and bytes."""

    _at_end = False  # known to be; a write may then just be noted

    def __init__(self):
        self._parts = []  # written at the end, and not yet joined to the buffer
        self._position = 0

    def _check(self):
        if self._closed:
            raise ValueError(self._closed_message)

    def close(self):
        self._closed = True
        self._buffer = self._empty
        self._parts = []

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

    def getvalue(self):
        self._check()
        return self._joined()

    def isatty(self):
        self._check()
        return False

    def flush(self):
        self._check()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def tell(self):
        self._check()
        return self._position

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        buffer = self._joined()
        self._at_end = False
        data = buffer[self._position :] if size < 0 else buffer[self._position : self._position + size]
        self._position += len(data)
        return data

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        buffer = self._joined()
        self._at_end = False
        end = self._line_end(buffer)
        if size >= 0:
            end = min(end, self._position + size)
        data = buffer[self._position : end]
        self._position += len(data)
        return data

    def _line_end(self, buffer):
        end = buffer.find(self._newline, self._position)
        return len(buffer) if end < 0 else end + len(self._newline)

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size
        if size < 0:
            raise ValueError(f"{self._negative} size value {size}")
        self._buffer = self._joined()[:size]
        self._at_end = False
        return size

    def __iter__(self):
        self._check()
        return self


class StringIO(_Memory, TextIOBase):
    _empty, _fill, _newline, _negative = "", "\0", "\n", "Negative"
    _closed_message = "I/O operation on closed file"
    line_buffering = False
    newlines = None

    def __init__(self, initial_value="", newline="\n"):
        super().__init__()
        if not isinstance(newline, (str, type(None))):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._translation = newline
        if newline in ("\r", "\r\n"):
            self._newline = newline
        self._buffer = self._translated(initial_value or "")

    def _translated(self, text):
        if self._translation is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", self._translation) if self._translation in ("\r", "\r\n") else text

    def _line_end(self, buffer):
        if self._translation != "":
            return _Memory._line_end(self, buffer)
        feed, back = buffer.find("\n", self._position), buffer.find("\r", self._position)
        if feed < 0 and back < 0:
            return len(buffer)
        if back < 0 or 0 <= feed < back:
            return feed + 1
        return back + 2 if feed == back + 1 else back + 1

    def write(self, s, /):
        if self._closed:
            self._check()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        if s:
            self._put(self._translated(s) if self._translation != "\n" else s)
        return len(s)

    def seek(self, pos, whence=0, /):
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
    _closed_message = "I/O operation on closed file."

    def __init__(self, initial_bytes=b""):
        super().__init__()
        self._buffer = _bytes_of(initial_bytes if initial_bytes is not None else b"")

    def write(self, b, /):
        if self._closed:
            self._check()
        return self._put(_bytes_of(b))

    def seek(self, pos, whence=0, /):
        self._check()
        buffer = self._joined()
        self._at_end = False
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        self._position = max(0, pos + (0, self._position, len(buffer))[whence])
        return self._position

    def getbuffer(self):
        return memoryview(bytearray(self.getvalue()))

    def read1(self, size=-1, /):
        return self.read(size)
