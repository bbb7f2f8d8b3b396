"""Encodings by name: whole texts, piece by piece, and as files."""

import _encodings
import builtins
from _encodings import (
    backslashreplace_errors, ignore_errors, lookup_error, namereplace_errors, register_error, replace_errors, strict_errors,
    xmlcharrefreplace_errors,
)  # fmt: skip

__all__ = [
    "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
    "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder",
    "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder",
    "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
    "lookup", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
    "namereplace_errors", "register_error", "lookup_error", "register", "unregister",
]  # fmt: skip

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"

_NAMES = {"utf8": "utf-8", "utf": "utf-8", "u8": "utf-8", "cp65001": "utf-8", "us-ascii": "ascii", "646": "ascii",
          "latin-1": "iso8859-1", "latin1": "iso8859-1", "iso-8859-1": "iso8859-1", "8859": "iso8859-1", "l1": "iso8859-1",
          "utf16": "utf-16", "utf32": "utf-32", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}  # fmt: skip


class CodecInfo(tuple):
    """(encode, decode, streamreader, streamwriter) with a name."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None, *, _is_text_encoding=None):  # fmt: skip
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamreader, self.streamwriter = streamreader, streamwriter
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


class Codec:
    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors, self.buffer = errors, ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    pass


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the bytes of a character that has not ended."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        text, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return text

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _unfinished(data, name):
    """How many bytes at the end belong to a character that may go on."""
    if name in ("utf-8", "utf-8-sig"):
        for back in range(1, min(4, len(data) + 1)):
            lead = data[-back]
            if 0xC2 <= lead <= 0xF4:
                return back if back < (2 if lead < 0xE0 else 3 if lead < 0xF0 else 4) else 0
            if lead < 0x80 or lead >= 0xC0:
                break
        return 0
    if name.startswith("utf-16"):
        odd = len(data) % 2
        order = "big" if name.endswith("be") or data[:2] == BOM_BE and name == "utf-16" else "little"
        last = data[len(data) - odd - 2 : len(data) - odd]
        return odd + (2 if len(last) == 2 and 0xD800 <= int.from_bytes(last, order) < 0xDC00 else 0)
    return len(data) % 4 if name.startswith("utf-32") else 0


def _incremental(name):
    class Decoder(BufferedIncrementalDecoder):
        _name = name

        def _buffer_decode(self, data, errors, final):
            end = len(data) if final else len(data) - _unfinished(data, self._name)
            if self._name in ("utf-16", "utf-32") and end and not final and end < (2 if self._name == "utf-16" else 4):
                return "", 0
            text = str(data[:end], self._name, errors)
            if end and self._name in ("utf-8-sig", "utf-16", "utf-32"):
                big = data[:2] == BOM_BE or data[:4] == BOM_UTF32_BE
                self._name = "utf-8" if self._name == "utf-8-sig" else self._name + ("-be" if big else "-le")
            return text, end

        def reset(self):
            super().reset()
            self._name = name

    class Encoder(IncrementalEncoder):
        _name = name

        def encode(self, input, final=False):
            data = input.encode(self._name, self.errors)
            if self._name in ("utf-8-sig", "utf-16", "utf-32") and input:
                self._name = "utf-8" if self._name == "utf-8-sig" else self._name + "-le"
            return data

        def reset(self):
            self._name = name

    Decoder.__name__ = Decoder.__qualname__ = "IncrementalDecoder"
    Encoder.__name__ = Encoder.__qualname__ = "IncrementalEncoder"
    return Encoder, Decoder


_known = {}


def lookup(encoding, /):
    key = encoding.lower().replace(" ", "-").replace("_", "-")
    if key in _known:
        return _known[key]
    found = _of_core(_NAMES.get(key, key)) if _encodings._is_native(key) else _of_library(encoding)
    if found is None:
        found = _encodings._searched(encoding)
    if found is None:
        raise LookupError(f"unknown encoding: {encoding}")
    _known[key] = found
    return found


def _of_core(name):
    def encode(input, errors="strict"):
        return input.encode(name, errors), len(input)

    def decode(input, errors="strict"):
        return str(bytes(input), name, errors), len(input)

    return _text_codec(name, encode, decode, *_incremental(name))


def _of_library(encoding):
    """An encoding of `_encodings`, or one that is no text at all."""
    name = _encodings.known_name(encoding)
    if name in _encodings._NOT_TEXT_NAMES:
        return _not_text(name)
    found = _encodings.codec(encoding)
    if found is None:
        return None
    encoder, decoder, module = found

    def encode(input, errors="strict"):
        return encoder(input, errors, module), len(input)

    def decode(input, errors="strict"):
        return decoder(bytes(input), errors, module), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encoder(input, self.errors, module)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decoder(bytes(input), self.errors, module)

    Decoder.__name__ = Decoder.__qualname__ = "IncrementalDecoder"
    Encoder.__name__ = Encoder.__qualname__ = "IncrementalEncoder"
    shown = name.replace("_", "-") if not name.startswith(("iso8859", "mac_latin2")) else name.replace("iso8859_", "iso8859-")
    return _text_codec(shown, encode, decode, Encoder, Decoder)


def _text_codec(name, encode, decode, encoder, decoder):
    reader = type("StreamReader", (StreamReader,), {"_decoder": decoder, "decode": staticmethod(decode)})
    writer = type("StreamWriter", (StreamWriter,), {"_encoder": encoder, "encode": staticmethod(encode)})
    return CodecInfo(encode, decode, reader, writer, encoder, decoder, name)


def _not_text(module):
    """Transformations of bytes, and rot13 of text."""
    import binascii

    def zlib(which):
        import zlib

        return getattr(zlib, which)

    if module == "bz2_codec":
        import bz2
    pairs = {
        "hex_codec": (binascii.b2a_hex, binascii.a2b_hex),
        "base64_codec": (_base64("encodebytes"), _base64("decodebytes")),
        "quopri_codec": (lambda data: binascii.b2a_qp(data, quotetabs=True), binascii.a2b_qp),
        "zlib_codec": (lambda data: zlib("compress")(data), lambda data: zlib("decompress")(data)),
        "rot_13": (_rot13, _rot13),
    }
    if module not in pairs:
        import sys

        sys._unsupported(f"the codec {module!r}")
    forth, back = pairs[module]

    def encode(input, errors="strict"):
        return forth(input), len(input)

    def decode(input, errors="strict"):
        return back(input), len(input)

    name = {"rot_13": "rot-13"}.get(module, module.removesuffix("_codec"))
    return CodecInfo(encode, decode, name=name, _is_text_encoding=False)


def _base64(which):
    def transform(data):
        import base64

        return getattr(base64, which)(data)

    return transform


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _encodings._searchers.append(search_function)


def unregister(search_function, /):
    if search_function in _encodings._searchers:
        _encodings._searchers.remove(search_function)
        _encodings._found.clear()
    _known.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


def _rot13(text):
    letters = "abcdefghijklmnopqrstuvwxyz"
    turned = letters[13:] + letters[:13]
    return text.translate(str.maketrans(letters + letters.upper(), turned + turned.upper()))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for text in iterator:
        if data := encoder.encode(text):
            yield data
    if data := encoder.encode("", True):
        yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b"", True):
        yield text


class StreamWriter(Codec):
    _encoder = None

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
        self._encode = self._encoder(errors).encode if self._encoder else lambda text: self.encode(text, errors)[0]

    def write(self, object):
        self.stream.write(self._encode(object))

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    _decoder = None

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors, self._text = stream, errors, ""
        self._decode = self._decoder(errors)

    def read(self, size=-1, chars=-1, firstline=False):
        """`chars` characters, or as many as `size` says; bytes are read `size` at a time."""
        wanted = size if chars < 0 else chars
        while wanted < 0 or len(self._text) < wanted:
            data = self.stream.read() if size < 0 else self.stream.read(size)
            self._text += self._decode.decode(data, size < 0)
            if not data or size < 0:
                break
        end = len(self._text) if wanted < 0 else wanted
        text, self._text = self._text[:end], self._text[end:]
        return text

    def readline(self, size=None, keepends=True):
        if size is not None:
            self._text = self.read(size) + self._text
        while size is None and not any(end in self._text for end in "\n\r"):
            data = self.stream.readline()
            if not data:
                break
            self._text += self._decode.decode(data)
        lines = self._text.splitlines(True)
        if not lines:
            return ""
        self._text = self._text[len(lines[0]) :]
        return lines[0] if keepends else lines[0].splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._text = ""
        self._decode.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream, self.reader, self.writer, self.errors = stream, Reader(stream, errors), Writer(stream, errors), errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def write(self, data):
        self.writer.write(data)

    def writelines(self, list):
        self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    stream.encoding = encoding
    return stream


class StreamRecoder:
    """Bytes in one encoding for its user, in another in the file behind it."""

    data_encoding = file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream, self.encode, self.decode, self.errors = stream, encode, decode, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        return self._encoded(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._encoded(self.reader.read()).splitlines(keepends=True)

    def __iter__(self):
        return self

    def __next__(self):
        return self._encoded(next(self.reader))

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.stream.close()

    def __getattr__(self, name):
        return getattr(self.stream, name)


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    info, other = lookup(data_encoding), lookup(file_encoding or data_encoding)
    stream = StreamRecoder(file, info.encode, info.decode, other.streamreader, other.streamwriter, errors)
    stream.data_encoding, stream.file_encoding = data_encoding, file_encoding or data_encoding
    return stream
