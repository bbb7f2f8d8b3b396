"""Compression streams. C in CPython, so its frames are in no traceback."""

import _zlib
from _zlib import adler32, crc32, version as _version

__all__ = ["adler32", "compress", "compressobj", "crc32", "decompress", "decompressobj"]

_SYNC_FLUSH, _FINISH, _BLOCK = 2, 4, 5
_OK, _STREAM_END, _NEED_DICT = 0, 1, 2
_STREAM_ERROR, _DATA_ERROR, _MEM_ERROR, _BUF_ERROR, _VERSION_ERROR = -2, -3, -4, -5, -6
_REASONS = {
    _BUF_ERROR: "incomplete or truncated stream",
    _STREAM_ERROR: "inconsistent stream state",
    _DATA_ERROR: "invalid input data",
    _VERSION_ERROR: "library version mismatch",
}


class error(Exception):
    __module__ = "zlib"


def _fail(code, doing, message=None):
    reason = message or _REASONS.get(code)
    raise error(f"Error {code} {doing}" + (f": {reason}" if reason else ""))


def _data(value):
    if isinstance(value, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return value if isinstance(value, (bytes, bytearray)) else bytes(memoryview(value).cast("B"))


def compress(data, /, level=-1, wbits=15):
    data = _data(data)
    stream = _zlib.deflate(level, 8, wbits, 8, 0, None)
    if isinstance(stream, int):
        if stream == _STREAM_ERROR:
            raise error("Bad compression level")
        _fail(stream, "while compressing data")
    code, result = stream.run(data, _FINISH)
    if code != _STREAM_END:
        _fail(code, "while compressing data")
    return result


def decompress(data, /, wbits=15, bufsize=16384):
    data = _data(data)
    if bufsize < 0:
        raise ValueError("bufsize must be non-negative")
    stream = _zlib.inflate(wbits)
    if isinstance(stream, int):
        _fail(stream, "while preparing to decompress data")
    code, message, result, _ = stream.run(data, 0, None)
    if code == _OK:
        _fail(_BUF_ERROR, "while decompressing data")
    if code != _STREAM_END:
        _fail(code, "while decompressing data", message)
    return result


class Compress:
    __module__ = "zlib"
    __slots__ = ("_stream",)

    def __new__(cls):
        raise TypeError("cannot create 'zlib.Compress' instances")

    def compress(self, data, /):
        code, result = self._stream.run(_data(data), 0)
        if code != _OK:
            _fail(code, "while compressing data")
        return result

    def flush(self, mode=_FINISH, /):
        if mode == 0:
            return b""
        code, result = self._stream.run(b"", mode)
        if code not in (_OK, _STREAM_END):
            _fail(code, "while flushing")
        return result

    def copy(self):
        return _made(Compress, self._stream.copy(), "while copying compression object")

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


class Decompress:
    __module__ = "zlib"
    __slots__ = ("_stream", "_dictionary", "unused_data", "unconsumed_tail", "eof")

    def __new__(cls):
        raise TypeError("cannot create 'zlib.Decompress' instances")

    def _run(self, data, most, flushing):
        if self.eof:
            self.unused_data += bytes(data)
            return b""
        code, message, result, left = self._stream.run(data, most, self._dictionary)
        if code not in (_OK, _STREAM_END):
            _fail(code, "while flushing" if flushing else "while decompressing data", message)
        rest = bytes(data[len(data) - left :])
        if code == _STREAM_END:
            self.eof = True
            self.unused_data += rest
            rest = b""
        self.unconsumed_tail = rest
        return result

    def decompress(self, data, /, max_length=0):
        data = _data(data)
        if max_length < 0:
            raise ValueError("max_length must be non-negative")
        return self._run(data, max_length, False)

    def flush(self, length=16384, /):
        if length <= 0:
            raise ValueError("length must be greater than zero")
        return self._run(self.unconsumed_tail, 0, True)

    def copy(self):
        other = _made(Decompress, self._stream.copy(), "while copying decompression object")
        other._dictionary, other.unused_data = self._dictionary, self.unused_data
        other.unconsumed_tail, other.eof = self.unconsumed_tail, self.eof
        return other

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()


def _made(cls, stream, doing):
    if isinstance(stream, int):
        if stream == _STREAM_ERROR:
            raise ValueError("Invalid initialization option" if doing.startswith("while creating") else "Inconsistent stream state")
        _fail(stream, doing)
    self = object.__new__(cls)
    self._stream = stream
    return self


def compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None):
    stream = _zlib.deflate(level, method, wbits, memLevel, strategy, zdict)
    return _made(Compress, stream, "while creating compression object")


def decompressobj(wbits=15, zdict=b""):
    if zdict and not hasattr(zdict, "__buffer__") and not isinstance(zdict, (bytes, bytearray)):
        raise TypeError("zdict argument must support the buffer protocol")
    self = _made(Decompress, _zlib.inflate(wbits), "while creating decompression object")
    self._dictionary = zdict or None
    self.unused_data = self.unconsumed_tail = b""
    self.eof = False
    if zdict and wbits < 0:  # a raw stream does not ask for it
        self._stream.set_dictionary(zdict)
    return self
