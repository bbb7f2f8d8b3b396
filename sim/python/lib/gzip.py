"""Files compressed by gzip (RFC 1952)."""

import builtins
import io
import os
import struct
import sys
import time
import zlib

__all__ = ["BadGzipFile", "open", "GzipFile", "compress", "decompress"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = "rb", "wb"
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
READ_BUFFER_SIZE = 128 * 1024


class BadGzipFile(OSError):
    """The file is not what gzip writes."""


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file in binary or text mode."""
    text = "t" in mode
    if text:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    plain = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(file, encoding, errors, newline) if text else file


class GzipFile(io.BufferedIOBase):
    """Reads or writes one compressed file."""

    myfileobj = None  # what is closed with it

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, "mode", "rb")
        self.fileobj, self.name, self._position = fileobj, filename, 0
        if mode.startswith("r"):
            self.mode = READ
            self._begin_reading()
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self._crc, self._mtime = zlib.crc32(b""), mtime
            self._stream = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
            self._write_header(compresslevel)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")

    @property
    def mtime(self):
        """When the file that was read last says that it was made."""
        return self._mtime

    def __repr__(self):
        return f"<gzip {self.fileobj!r} {hex(id(self))}>"

    # -- writing ----------------------------------------------------------------------------------------------------

    def _write_header(self, level):
        name = os.path.basename(self.name)
        if not isinstance(name, bytes):
            try:
                name = name.encode("latin-1")
            except UnicodeEncodeError:
                name = b""
        name = name.removesuffix(b".gz")
        mtime = time.time() if self._mtime is None else self._mtime
        effort = 2 if level == _COMPRESS_LEVEL_BEST else 4 if level == _COMPRESS_LEVEL_FAST else 0
        self.fileobj.write(struct.pack("<4BLBB", 0o37, 0o213, 8, FNAME if name else 0, int(mtime), effort, 255))
        if name:
            self.fileobj.write(name + b"\0")

    def write(self, data):
        self._check_not_closed()
        if self.mode != WRITE:
            raise OSError(9, "write() on read-only GzipFile object")
        if self.fileobj is None:
            raise ValueError("write() on closed GzipFile object")
        data = data if isinstance(data, (bytes, bytearray)) else bytes(memoryview(data).cast("B"))
        if data:
            self.fileobj.write(self._stream.compress(data))
            self._crc = zlib.crc32(data, self._crc)
            self._position += len(data)
        return len(data)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check_not_closed()
        if self.mode == WRITE:
            self.fileobj.write(self._stream.flush(zlib_mode))
            self.fileobj.flush()

    # -- reading ----------------------------------------------------------------------------------------------------

    def _begin_reading(self):
        self._raw, self._ready, self._position = b"", b"", 0
        self._member, self._mtime, self._ended = None, None, False

    def _take(self, count):
        """Exactly `count` bytes of the file."""
        while len(self._raw) < count:
            more = self.fileobj.read(READ_BUFFER_SIZE)
            if not more:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            self._raw += more
        taken, self._raw = self._raw[:count], self._raw[count:]
        return taken

    def _take_text(self):
        while self._take(1) != b"\0":
            pass

    def _begin_member(self):
        """False at the end of the file."""
        self._raw = self._raw or self.fileobj.read(READ_BUFFER_SIZE)
        if self._member is not None:  # zeros may fill the file up
            while self._raw[:1] == b"\0":
                self._raw = self._raw.lstrip(b"\0") or self.fileobj.read(READ_BUFFER_SIZE)
        if not self._raw:
            return False
        magic = self._take(2)
        if magic != b"\037\213":
            raise BadGzipFile(f"Not a gzipped file ({magic!r})")
        method, flags, self._mtime, _, _ = struct.unpack("<BBIBB", self._take(8))
        if method != 8:
            raise BadGzipFile("Unknown compression method")
        if flags & FEXTRA:
            self._take(struct.unpack("<H", self._take(2))[0])
        if flags & FNAME:
            self._take_text()
        if flags & FCOMMENT:
            self._take_text()
        if flags & FHCRC:
            self._take(2)
        self._member = zlib.decompressobj(-zlib.MAX_WBITS)
        self._crc, self._size = zlib.crc32(b""), 0
        return True

    def _end_member(self):
        self._raw = self._member.unused_data + self._raw
        crc, size = struct.unpack("<II", self._take(8))
        if crc != self._crc:
            raise BadGzipFile(f"CRC check failed {hex(crc)} != {hex(self._crc)}")
        if size != self._size & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")

    def _fill(self):
        """More of what is read; False at the end."""
        while not self._ended:
            if self._member is None or self._member.eof:
                if not self._begin_member():
                    self._ended = True
                    break
            raw = self._raw or self.fileobj.read(READ_BUFFER_SIZE)
            self._raw = b""
            if not raw:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            data = self._member.decompress(raw)
            self._crc, self._size = zlib.crc32(data, self._crc), self._size + len(data)
            if self._member.eof:
                self._end_member()
            if data:
                self._ready += data
                return True
        return False

    def _check_reading(self, name):
        self._check_not_closed()
        if self.mode != READ:
            raise OSError(9, f"{name}() on write-only GzipFile object")

    def _given(self, count):
        data, self._ready = self._ready[:count], self._ready[count:]
        self._position += len(data)
        return data

    def read(self, size=-1):
        self._check_reading("read")
        everything = size is None or size < 0
        while (everything or len(self._ready) < size) and self._fill():
            pass
        return self._given(len(self._ready) if everything else size)

    def read1(self, size=-1):
        self._check_reading("read1")
        if not self._ready:
            self._fill()
        return self._given(len(self._ready) if size < 0 else size)

    def readinto(self, buffer):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def peek(self, n):
        self._check_reading("peek")
        if not self._ready:
            self._fill()
        return self._ready

    def readline(self, size=-1):
        self._check_reading("readline")
        end = self._ready.find(b"\n")
        while end < 0 and (size < 0 or len(self._ready) < size) and self._fill():
            end = self._ready.find(b"\n")
        count = len(self._ready) if end < 0 else end + 1
        return self._given(count if size < 0 else min(count, size))

    # -- both -------------------------------------------------------------------------------------------------------

    def _check_not_closed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    @property
    def closed(self):
        return self.fileobj is None

    def close(self):
        fileobj = self.fileobj
        if fileobj is None:
            return
        self.fileobj = None
        try:
            if self.mode == WRITE:
                fileobj.write(self._stream.flush())
                fileobj.write(struct.pack("<LL", self._crc, self._position & 0xFFFFFFFF))
        finally:
            if self.myfileobj is not None:
                self.myfileobj.close()
                self.myfileobj = None

    def fileno(self):
        return self.fileobj.fileno()

    def rewind(self):
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check_not_closed()
        return self._position

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_not_closed()
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence != io.SEEK_SET:
            if self.mode == WRITE:
                raise ValueError("Seek from end not supported")
            while self.read(io.DEFAULT_BUFFER_SIZE):
                pass
            offset += self._position
        if self.mode == WRITE:
            if offset < self._position:
                raise OSError("Negative seek in write mode")
            self.write(bytes(offset - self._position))
        else:
            if offset < self._position:
                self.fileobj.seek(0)
                self._begin_reading()
            while self._position < offset and self.read(min(io.DEFAULT_BUFFER_SIZE, offset - self._position)):
                pass
        return self._position


def compress(data, compresslevel=9, *, mtime=None):
    """The data as one gzip member; `mtime` None says now."""
    body = zlib.compress(data, level=compresslevel, wbits=31)
    stamp = time.time() if mtime is None else mtime
    return struct.pack("<4sLBB", body, int(stamp), body[8], 255) + body[10:]


def decompress(data):
    """What all members of the data hold."""
    parts, file = [], GzipFile(fileobj=io.BytesIO())
    file._raw = bytes(data)
    while file._begin_member():
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        part = stream.decompress(file._raw)
        if not stream.eof or len(stream.unused_data) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        crc, size = struct.unpack("<II", stream.unused_data[:8])
        if crc != zlib.crc32(part):
            raise BadGzipFile("CRC check failed")
        if size != len(part) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(part)
        file._raw = stream.unused_data[8:].lstrip(b"\0")
    return b"".join(parts)


def main():
    sys._unsupported("gzip.main(): the command line of a module")
