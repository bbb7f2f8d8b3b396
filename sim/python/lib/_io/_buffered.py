"""Buffers before raw files."""

from _io._base import DEFAULT_BUFFER_SIZE, BufferedIOBase, UnsupportedOperation, _bytes_of, _Collected, _size
from _io._raw import FileIO

__name__ = "_io"  # where its classes and functions say they are from


class _Buffered(_Collected, BufferedIOBase):
    """Bytes read ahead, and bytes not yet written; never both at a time."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._buffer_size = buffer_size
        self._ahead, self._at = b"", 0
        self._pending, self._pending_size = [], 0

    @property
    def raw(self):
        self._attached()
        return self._raw

    def _attached(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")

    @property
    def closed(self):
        self._attached()
        return self._raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        kind = f"{'_io' if type(self).__module__ == '_io' else type(self).__module__}.{type(self).__qualname__}"
        try:
            return f"<{kind} name={self.name!r}>"
        except (AttributeError, ValueError):
            return f"<{kind}>"

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def _warn_unclosed(self, source):
        if isinstance(self._raw, FileIO):
            self._raw._warn_unclosed(source)

    def _open_for(self, what):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        if self._raw.closed:
            raise ValueError(f"{what} closed file")

    def close(self):
        self._attached()
        if self._raw.closed:
            return
        try:
            self.flush()
        finally:
            self._raw.close()

    def detach(self):
        self._attached()
        self.flush()
        raw, self._raw = self._raw, None
        return raw

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    # -- writing -----------------------------------------------------------------------------------------------------

    def flush(self):
        self._open_for("flush of")
        self._write_pending()

    def _write_pending(self):
        if self._pending:
            data = b"".join(self._pending)
            self._pending, self._pending_size = [], 0
            while data:
                count = self._raw.write(data)
                data = data[count:] if count is not None else b""

    def _drop_ahead(self):
        """The raw file stands where the program thinks it does."""
        if self._ahead:
            rest = len(self._ahead) - self._at
            self._ahead, self._at = b"", 0
            if rest:
                self._raw.seek(-rest, 1)

    def write(self, data, /):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._open_for("write to")
        self._drop_ahead()
        data = _bytes_of(data)
        size = len(data)
        if size + self._pending_size > self._buffer_size:
            self._write_pending()
        if size > self._buffer_size:
            rest = data
            while rest:
                count = self._raw.write(rest)
                rest = rest[count:] if count is not None else b""
        elif size:
            self._pending.append(data)
            self._pending_size += size
        return size

    # -- reading -----------------------------------------------------------------------------------------------------

    def read(self, size=-1, /):
        size = _size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._open_for("read of")
        self._write_pending()
        if size < 0:
            data = self._ahead[self._at :]
            self._ahead, self._at = b"", 0
            rest = self._raw.readall() if hasattr(self._raw, "readall") else self._raw.read()
            return data if not rest and (data or rest is not None) else data + rest if data else rest
        while len(self._ahead) - self._at < size:
            more = self._raw.read(max(self._buffer_size, size))
            if not more:
                break
            self._ahead, self._at = self._ahead[self._at :] + more, 0
        data = self._ahead[self._at : self._at + size]
        self._at += len(data)
        return data

    def read1(self, size=-1, /):
        self._open_for("read of")
        self._write_pending()
        size = self._buffer_size if size < 0 else size
        if size and self._at == len(self._ahead):
            self._ahead, self._at = self._raw.read(max(size, self._buffer_size)) or b"", 0
        data = self._ahead[self._at : self._at + size]
        self._at += len(data)
        return data

    def peek(self, size=0, /):
        self._open_for("peek of")
        self._write_pending()
        if self._at == len(self._ahead):
            self._ahead, self._at = self._raw.read(self._buffer_size) or b"", 0
        return self._ahead[self._at :]

    def readline(self, size=-1, /):
        size = _size(size)
        self._open_for("readline of")
        self._write_pending()
        while True:
            end = self._ahead.find(b"\n", self._at)
            if end >= 0 or 0 <= size <= len(self._ahead) - self._at:
                break
            more = self._raw.read(self._buffer_size)
            if not more:
                break
            self._ahead, self._at = self._ahead[self._at :] + more, 0
        end = len(self._ahead) if end < 0 else end + 1
        if size >= 0:
            end = min(end, self._at + size)
        line = self._ahead[self._at : end]
        self._at = end
        return line

    # -- position ----------------------------------------------------------------------------------------------------

    def tell(self):
        self._attached()
        if self._raw.closed:
            raise ValueError("I/O operation on closed file")
        return self._raw.tell() - (len(self._ahead) - self._at) + self._pending_size

    def seek(self, offset, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._open_for("seek of")
        if not self._raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._write_pending()
        if whence == 1:
            offset -= len(self._ahead) - self._at
        self._ahead, self._at = b"", 0
        return self._raw.seek(offset, whence)

    def truncate(self, size=None, /):
        self._open_for("truncate of")
        if not self.writable():
            raise UnsupportedOperation("truncate")
        self._write_pending()
        if size is None:
            size = self.tell()
        return self._raw.truncate(size)


class BufferedReader(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        super().__init__(raw, buffer_size)

    def write(self, data, /):
        raise UnsupportedOperation("write")

    def flush(self):
        self._attached()
        self._checkClosed()


class BufferedWriter(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)

    def read(self, size=-1, /):
        raise UnsupportedOperation("read")

    def read1(self, size=-1, /):
        raise UnsupportedOperation("read1")

    def peek(self, size=0, /):
        raise UnsupportedOperation("peek")

    def readline(self, size=-1, /):
        raise UnsupportedOperation("read")


class BufferedRandom(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        super().__init__(raw, buffer_size)


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer that look like one."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self._reader, self._writer = BufferedReader(reader, buffer_size), BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self._reader.read(size)

    def read1(self, size=-1, /):
        return self._reader.read1(size)

    def peek(self, size=0, /):
        return self._reader.peek(size)

    def write(self, data, /):
        return self._writer.write(data)

    def flush(self):
        self._writer.flush()

    def readable(self):
        return self._reader.readable()

    def writable(self):
        return self._writer.writable()

    def isatty(self):
        return self._writer.isatty() or self._reader.isatty()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    @property
    def closed(self):
        return self._writer.closed
