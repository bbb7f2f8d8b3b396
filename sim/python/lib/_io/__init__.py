"""Files of the simulated machine: raw, buffered and text. C in CPython (`_io`), so its frames are in no traceback."""

from _io._base import (
    _BLOCK, DEFAULT_BUFFER_SIZE, BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation, text_encoding,
)  # fmt: skip
from _io._buffered import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter
from _io._memory import BytesIO, StringIO
from _io._raw import FileIO
from _io._text import IncrementalNewlineDecoder, TextIOWrapper

__all__ = [
    "BlockingIOError", "BufferedIOBase", "BufferedRandom", "BufferedReader", "BufferedRWPair", "BufferedWriter", "BytesIO",
    "DEFAULT_BUFFER_SIZE", "FileIO", "IOBase", "IncrementalNewlineDecoder", "RawIOBase", "StringIO", "TextIOBase",
    "TextIOWrapper", "UnsupportedOperation", "open", "text_encoding",
]  # fmt: skip
BlockingIOError = BlockingIOError


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
        if size is None or size < 0:
            return self._raw.read(-1)
        data = b""
        while len(data) < size and (more := self._raw.read(size - len(data))):
            data += more
        return data

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
