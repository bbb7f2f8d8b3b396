"""Files of the simulated machine: raw, buffered and text. C in CPython (`_io`), so its frames are in no traceback."""

import _files

__all__ = [
    "BlockingIOError", "BufferedIOBase", "BufferedRandom", "BufferedReader", "BufferedRWPair", "BufferedWriter", "BytesIO",
    "DEFAULT_BUFFER_SIZE", "FileIO", "IOBase", "IncrementalNewlineDecoder", "RawIOBase", "StringIO", "TextIOBase",
    "TextIOWrapper", "UnsupportedOperation", "open", "text_encoding",
]  # fmt: skip

DEFAULT_BUFFER_SIZE = 8192
_BLOCK = 4096  # st_blksize, which is what a file's buffer holds
BlockingIOError = BlockingIOError


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


_FLAGS = {"r": 0, "w": 0o1100, "a": 0o2100, "x": 0o300}


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
                if _files.stat(self._fd)[0] & 0o170000 == 0o040000:
                    raise IsADirectoryError(21, "Is a directory", file)
                if self._kind == "a":
                    _files.lseek(self._fd, 0, 2)
            except OSError:
                if self.closefd:
                    _files.close(self._fd)
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
            _files.close(fd)

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
        return self._fd > 2

    def read(self, size=-1, /):
        self._check()
        if not self.readable():
            raise UnsupportedOperation("File not open for reading")
        return _files.read(self._fd, _size(size))

    def readall(self):
        self._check()
        return _files.read(self._fd, -1)

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def write(self, data, /):
        self._check()
        if not self.writable():
            raise UnsupportedOperation("File not open for writing")
        return _files.write(self._fd, _bytes_of(data))

    def seek(self, pos, whence=0, /):
        self._check()
        return _files.lseek(self._fd, pos, whence)

    def tell(self):
        self._check()
        return _files.lseek(self._fd, 0, 1)

    def truncate(self, size=None, /):
        self._check()
        if not self.writable():
            raise UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        _files.ftruncate(self._fd, size)
        return size


def _raw_mode(mode):
    kinds = [c for c in mode if c in "rwax"]
    if any(c not in "rwaxb+" for c in mode):
        raise ValueError(f"invalid mode: {mode}")
    if len(kinds) != 1 or mode.count("+") > 1:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    return kinds[0], "+" in mode


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


_WITHOUT_MARK = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_CHUNK = 8192


class TextIOWrapper(_Collected, TextIOBase):
    """Text over a buffered file. Read ahead: the text from byte `_start` on, as it stands in the file; `_at` says how much
    of it has been given out."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if errors is not None and not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
        if encoding is None or encoding == "locale":
            encoding = "utf-8"
        "".encode(encoding)  # LookupError when there is no such thing
        self._buffer = buffer
        self._encoding, self._errors = encoding, errors or "strict"
        self._newline = newline
        self._line_buffering, self._write_through = bool(line_buffering), bool(write_through)
        self._text, self._at, self._start, self._returns = "", 0, 0, False
        self._later, self._later_at = "", 0  # decoded, and not yet part of `_text`
        self._pending, self._pending_size = [], 0
        self._seen = 0  # newlines met: 1 "\n", 2 "\r", 4 "\r\n"
        self._telling = True
        self._seekable = buffer.seekable()
        self._marked = _WITHOUT_MARK.get(encoding.lower().replace("_", "-"))
        self._ends = {None: "\n", "": "\n", "\n": "\n"}.get(newline, newline)

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}"
        text = f"<{kind}"
        try:
            text += f" name={self.name!r}"
        except (AttributeError, ValueError):
            pass
        if "mode" in self.__dict__:
            text += f" mode={self.mode!r}"
        return f"{text} encoding={self._encoding!r}>"

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    def _warn_unclosed(self, source):
        if isinstance(self._buffer, _Buffered):
            self._buffer._warn_unclosed(source)

    encoding = property(lambda self: self._encoding)
    errors = property(lambda self: self._errors)
    line_buffering = property(lambda self: self._line_buffering)
    write_through = property(lambda self: self._write_through)

    @property
    def newlines(self):
        kinds = tuple(kind for bit, kind in ((2, "\r"), (1, "\n"), (4, "\r\n")) if self._seen & bit)
        return None if not kinds else kinds[0] if len(kinds) == 1 else kinds

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def _check(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        if self._buffer.closed:
            raise ValueError("I/O operation on closed file.")

    def reconfigure(self, *, encoding=None, errors=None, newline="", line_buffering=None, write_through=None):
        self.flush()
        if encoding is not None:
            "".encode(encoding)
            if errors is None:
                self._errors = "strict"
            self._encoding = encoding
            self._marked = _WITHOUT_MARK.get(encoding.lower().replace("_", "-"))
        if errors is not None:
            self._errors = errors
        if newline != "":
            self._newline = newline
            self._ends = {None: "\n", "\n": "\n"}.get(newline, newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def detach(self):
        self._check()
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def close(self):
        if self._buffer is None or self._buffer.closed:
            return
        try:
            self.flush()
        finally:
            self._buffer.close()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        self._check()
        return self._seekable

    # -- writing -----------------------------------------------------------------------------------------------------

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._check()
        if not self._buffer.writable():
            raise UnsupportedOperation("not writable")
        length = len(text)
        ends_line = self._line_buffering and ("\n" in text or "\r" in text)
        if self._newline in (None, "\n") or self._newline == "":
            translated = text
        else:
            translated = text.replace("\n", self._newline)
        self._forget_ahead()
        data = translated.encode(self._encoding_here(), self._errors)
        if self._pending_size + len(data) > _CHUNK:
            self._write_pending()
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size >= _CHUNK or ends_line or self._write_through:
            self._write_pending()
        if ends_line:
            self._buffer.flush()
        return length

    def _encoding_here(self):
        """The encoding; with its mark only at the very beginning."""
        if self._marked and (self._pending or (self._seekable and self._buffer.tell() != 0)):
            return self._marked
        return self._encoding

    def _write_pending(self):
        if self._pending:
            data = b"".join(self._pending)
            self._pending, self._pending_size = [], 0
            self._buffer.write(data)

    def flush(self):
        self._check()
        self._telling = self._seekable
        self._write_pending()
        self._buffer.flush()

    # -- reading -----------------------------------------------------------------------------------------------------

    def _forget_ahead(self):
        if self._text:
            self._text, self._at = "", 0
            self._later, self._later_at = "", 0

    def _encoded_size(self, text):
        encoding = self._marked if self._marked and self._start else self._encoding
        return len(text.encode(encoding, self._errors))

    def _fill(self):
        """Goes on by a piece; false at the end of the file."""
        if self._later_at < len(self._later):
            at = self._later_at
            end = at + _CHUNK
            if self._later[end - 1 : end + 1] == "\r\n":
                end += 1
            self._start += self._encoded_size(self._text[: self._at])
            self._text = self._text[self._at :] + self._later[at:end]
            self._at, self._later_at = 0, end
            return True
        self._write_pending()
        if self._at == len(self._text):
            self._start = self._buffer.tell() if self._seekable else 0
            self._text, self._at = "", 0
        data = self._buffer.read()
        if not data:
            return False
        encoding = self._encoding
        if self._marked and (self._text or self._start):
            encoding = self._marked
        text = str(data, encoding, self._errors)
        self._returns = self._newline in (None, "") and ("\r" in text or "\r" in self._text)
        if len(text) <= _CHUNK:
            self._text += text
            return True
        self._later, self._later_at = text, 0
        return self._fill()

    def _readable(self):
        self._check()
        if not self._buffer.readable():
            raise UnsupportedOperation("not readable")

    def _translated(self, text):
        if self._newline is None or self._newline == "":
            if self._returns or "\n" in text:
                pairs = text.count("\r\n")
                self._seen |= (
                    (4 if pairs else 0)
                    | (2 if text.count("\r") > pairs else 0)
                    | (1 if text.count("\n") > pairs else 0)
                )
            if self._newline is None and self._returns:
                return text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def read(self, size=-1, /):
        size = _size(size)
        self._readable()
        if size < 0:
            while True:
                if self._later_at < len(self._later):
                    self._text += self._later[self._later_at :]
                    self._later, self._later_at = "", 0
                if not self._fill():
                    break
            text = self._text[self._at :]
            self._at = len(self._text)
            return self._translated(text)
        while len(self._text) - self._at < size and self._fill():
            pass
        if not (self._newline is None and self._returns):
            text = self._text[self._at : self._at + size]
            self._at += len(text)
            return self._translated(text)
        parts, taken = [], 0
        while taken < size and self._at < len(self._text):
            end = min(self._at + size - taken, len(self._text))
            if self._text[end - 1] == "\r" and self._text[end : end + 1] == "\n":
                end += 1
            part = self._translated(self._text[self._at : end])
            self._at = end
            parts.append(part)
            taken += len(part)
        return "".join(parts)

    def _line(self, size):
        text = self._text
        at = self._at
        if not self._returns:
            end = text.find(self._ends, at)
            if end < 0:
                if self._fill():
                    return self._line(size)
                end = len(self._text)
            else:
                end += len(self._ends)
        else:
            feed, back = text.find("\n", at), text.find("\r", at)
            if feed < 0 and back < 0:
                if self._fill():
                    return self._line(size)
                end = len(self._text)
            elif back < 0 or 0 <= feed < back:
                end = feed + 1
            else:
                end = back + 2 if feed == back + 1 else back + 1
        if size >= 0:
            end = min(end, self._at + size)
        line = self._text[self._at : end]
        self._at = end
        return self._translated(line)

    def readline(self, size=-1, /):
        size = _size(size)
        self._readable()
        return self._line(size)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        self._telling = False
        self._readable()
        line = self._line(-1)
        if not line:
            self._telling = self._seekable
            raise StopIteration
        return line

    # -- position ----------------------------------------------------------------------------------------------------

    def tell(self):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self._write_pending()
        if not self._text:
            return self._buffer.tell()
        return self._start + self._encoded_size(self._text[: self._at])

    def seek(self, cookie, whence=0, /):
        self._check()
        if not self._seekable:
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
            whence = 0
        elif whence == 2 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence not in (0, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        self._text, self._at, self._start = "", 0, 0
        self._later, self._later_at = "", 0
        return self._buffer.seek(cookie, whence)

    def truncate(self, size=None, /):
        self._check()
        self.flush()
        if size is None:
            size = self.tell()
        return self._buffer.truncate(size)


class IncrementalNewlineDecoder:
    """Turns "\\r\\n" and "\\r" into "\\n", a piece at a time."""

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate, self._errors = decoder, translate, errors
        self._held, self._seen = "", 0

    def decode(self, input, final=False):
        text = self._held + (input if self._decoder is None else self._decoder.decode(input, final))
        self._held = ""
        if text.endswith("\r") and not final:
            text, self._held = text[:-1], "\r"
        pairs = text.count("\r\n")
        self._seen |= (
            (4 if pairs else 0) | (2 if text.count("\r") > pairs else 0) | (1 if text.count("\n") > pairs else 0)
        )
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    newlines = TextIOWrapper.newlines

    def reset(self):
        self._held, self._seen = "", 0
        if self._decoder is not None:
            self._decoder.reset()


# -- in memory ---------------------------------------------------------------------------------------------------------


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


class _StandardBuffer(BufferedIOBase):
    """`sys.stdout.buffer` and its like: bytes straight to and from the stream, in order with its text."""

    def __init__(self, descriptor):
        self._raw = FileIO(descriptor, "w" if descriptor else "r", closefd=False)
        self._raw.name = ("<stdin>", "<stdout>", "<stderr>")[descriptor]

    raw = property(lambda self: self._raw)
    name = property(lambda self: self._raw.name)
    mode = property(lambda self: self._raw.mode)

    def __repr__(self):
        return f"<_io.Buffered{'Writer' if self._raw.fileno() else 'Reader'} name={self.name!r}>"

    def fileno(self):
        return self._raw.fileno()

    def readable(self):
        return self._raw.readable()

    def writable(self):
        return self._raw.writable()

    def write(self, data, /):
        return self._raw.write(data)

    def read(self, size=-1, /):
        return self._raw.read(size)

    def read1(self, size=-1, /):
        return self._raw.read(size)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int) and not isinstance(file, (str, bytes)):
        fspath = getattr(type(file), "__fspath__", None)
        if fspath is None:
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(file).__name__}")
        file = fspath(file)
        if not isinstance(file, (str, bytes)):
            raise TypeError(f"expected __fspath__() to return str or bytes, not {type(file).__name__}")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    kinds = set(mode)
    if kinds - set("axrwb+t") or len(mode) > len(kinds):
        raise ValueError(f"invalid mode: {mode!r}")
    text, binary = "t" in kinds, "b" in kinds
    if text and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds & set("axrw")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    for name, value in (("an encoding", encoding), ("an errors", errors), ("a newline", newline)):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {name} argument")
    if binary and buffering == 1:
        import warnings

        warnings.warn(
            "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
            RuntimeWarning,
            1,
        )
        buffering = -1
    if not kinds & set("axrw"):
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    raw = FileIO(file, mode.replace("t", "").replace("b", ""), closefd, opener)
    if buffering == 0:
        if binary:
            return raw
        raw.close()
        raise ValueError("can't have unbuffered text I/O")
    size = _BLOCK if buffering in (-1, 1) or buffering < 0 else buffering
    if "+" in kinds:
        buffered = BufferedRandom(raw, size)
    elif "r" in kinds:
        buffered = BufferedReader(raw, size)
    else:
        buffered = BufferedWriter(raw, size)
    if binary:
        return buffered
    try:
        wrapper = TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
    except BaseException:
        buffered.close()
        raise
    wrapper.mode = mode
    return wrapper
