"""Text over bytes: decoding, line ends, positions."""

import _descriptors

from _io._base import TextIOBase, UnsupportedOperation, _Collected, _size
from _io._buffered import _Buffered

__name__ = "_io"  # where its classes and functions say they are from
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
            encoding = "UTF-8"  # as the locale spells it
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
        data = self._buffer.read() if self._seekable or not self._is_pipe() else self._from_pipe()
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

    def _is_pipe(self):
        try:
            return _descriptors.is_pipe(self._buffer.fileno())
        except (AttributeError, OSError):
            return False

    _begun = b""  # of a character whose end has not come through the pipe yet

    def _from_pipe(self):
        """What has come, as soon as it has; whole characters only."""
        while True:
            more = self._buffer.read1(_CHUNK)
            data = self._begun + more
            self._begun = b""
            try:
                str(data, self._encoding, self._errors)
            except UnicodeDecodeError as error:
                if more and error.end == len(data) and error.reason == "unexpected end of data":
                    data, self._begun = data[: error.start], data[error.start :]
            if data or not more:
                return data

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
