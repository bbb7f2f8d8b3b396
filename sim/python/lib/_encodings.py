"""The encodings and error handlers that the core has not. Part of C, or of modules that show in no traceback, in CPython."""

import sys

_handlers = {}  # what the program registered
_searchers = []  # codecs.register()
_found = {}
_tables = {}  # by name: 256 characters, and the way back


def normalized(encoding):
    return "".join(c if c.isalnum() or c == "." else "_" for c in encoding.lower()).strip("_")


# -- error handlers --------------------------------------------------------------------------------------------------------


def _not_handled(error):
    raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def _part(error):
    return error.object[error.start : error.end]


def strict_errors(exception):
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception):
    if not isinstance(exception, UnicodeError):
        _not_handled(exception)
    return "", exception.end


def replace_errors(exception):
    if isinstance(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    if isinstance(exception, UnicodeTranslateError):
        return "\ufffd" * (exception.end - exception.start), exception.end
    _not_handled(exception)


def backslashreplace_errors(exception):
    if isinstance(exception, UnicodeDecodeError):
        return "".join(f"\\x{byte:02x}" for byte in _part(exception)), exception.end
    if not isinstance(exception, UnicodeError):
        _not_handled(exception)
    return "".join(_escaped(char) for char in _part(exception)), exception.end


def xmlcharrefreplace_errors(exception):
    if not isinstance(exception, UnicodeEncodeError):
        _not_handled(exception)
    return "".join(f"&#{ord(char)};" for char in _part(exception)), exception.end


def namereplace_errors(exception):
    if not isinstance(exception, UnicodeEncodeError):
        _not_handled(exception)
    from unicodedata import name

    named = ((char, name(char, None)) for char in _part(exception))
    return "".join(_escaped(char) if known is None else f"\\N{{{known}}}" for char, known in named), exception.end


def surrogateescape_errors(exception):
    part = _part(exception)
    if isinstance(exception, UnicodeEncodeError) and all(0xDC80 <= ord(char) <= 0xDCFF for char in part):
        return bytes(ord(char) - 0xDC00 for char in part), exception.end
    if isinstance(exception, UnicodeDecodeError) and part[0] >= 128:
        high = [byte for byte in part if byte >= 128]
        return "".join(chr(0xDC00 + byte) for byte in high), exception.start + len(high)
    raise exception


def _escaped(char):
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


HANDLERS = {
    "strict": strict_errors,
    "ignore": ignore_errors,
    "replace": replace_errors,
    "backslashreplace": backslashreplace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors,
    "namereplace": namereplace_errors,
    "surrogateescape": surrogateescape_errors,
}


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(errors, /):
    handler = _handlers.get(errors) or HANDLERS.get(errors)
    if handler is None:
        raise LookupError(f"unknown error handler name '{errors}'")
    return handler


def _replacement(error, errors):
    """(what stands in, where to go on)"""
    encoding = isinstance(error, UnicodeEncodeError)
    answer = lookup_error(errors)(error)
    kinds = (str, bytes) if encoding else str
    if not (isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[0], kinds) and isinstance(answer[1], int)):
        wanted = "(str/bytes, int)" if encoding else "(str, int)"
        raise TypeError(f"{'en' if encoding else 'de'}coding error handler must return {wanted} tuple")
    text, position = answer
    if position < 0:
        position += len(error.object)
    if not 0 <= position <= len(error.object):
        raise IndexError(f"position {answer[1]} from error handler out of bounds")
    return text, position


# -- tables ------------------------------------------------------------------------------------------------------------------

_UNDEFINED = "\ufffe"


def _table(name):
    if name not in _tables:
        from _encoding_tables import TABLES

        text = TABLES[name]
        if len(text) == 128:
            text = "".join(map(chr, range(128))) + text
        back = {}
        for byte, char in enumerate(text):
            if char != _UNDEFINED:
                back[char] = byte
        _tables[name] = text, back
    return _tables[name]


def _table_encode(text, errors, name):
    back = _table(name)[1]
    try:
        return bytes([back[char] for char in text])
    except KeyError:
        pass
    result, position = bytearray(), 0
    while position < len(text):
        byte = back.get(text[position])
        if byte is not None:
            result.append(byte)
            position += 1
            continue
        end = position + 1
        while end < len(text) and text[end] not in back:
            end += 1
        error = UnicodeEncodeError("charmap", text, position, end, "character maps to <undefined>")
        instead, position = _replacement(error, errors)
        if isinstance(instead, bytes):
            result += instead
            continue
        for char in instead:
            if char not in back:
                raise error
            result.append(back[char])
    return bytes(result)


def _table_decode(data, errors, name):
    table = _table(name)[0]
    text = "".join([table[byte] for byte in data])
    if _UNDEFINED not in text:
        return text
    parts, position = [], 0
    while position < len(data):
        char = table[data[position]]
        if char != _UNDEFINED:
            parts.append(char)
            position += 1
            continue
        error = UnicodeDecodeError("charmap", bytes(data), position, position + 1, "character maps to <undefined>")
        instead, position = _replacement(error, errors)
        parts.append(instead)
    return "".join(parts)


# -- escapes -----------------------------------------------------------------------------------------------------------------

_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_MEANT = {"\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_DIGITS = {"x": (2, "truncated \\xXX escape"), "u": (4, "truncated \\uXXXX escape"), "U": (8, "truncated \\UXXXXXXXX escape")}
_HEX = frozenset("0123456789abcdefABCDEF")


def _escape_encode(text, errors, name):
    return "".join(_SHORT.get(c) or (c if " " <= c <= "~" else _escaped(c)) for c in text).encode("ascii")


def _raw_escape_encode(text, errors, name):
    return "".join(c if c <= "\xff" else _escaped(c) for c in text).encode("latin-1")


def _escape_decode(data, errors, name):
    raw = name == "raw_unicode_escape"
    codec = "rawunicodeescape" if raw else "unicodeescape"
    source, parts, position = str(bytes(data), "latin-1"), [], 0

    def fail(start, end, reason):
        instead, going_on = _replacement(UnicodeDecodeError(codec, bytes(data), start, end, reason), errors)
        parts.append(instead)
        return going_on

    while position < len(source):
        at = source.find("\\", position)
        if at < 0:
            parts.append(source[position:])
            break
        parts.append(source[position:at])
        kind = source[at + 1 : at + 2]
        position = at + 2
        if raw and kind not in ("u", "U"):
            parts.append("\\" + kind)
        elif not kind:
            position = fail(at, at + 1, "\\ at end of string")
        elif kind in _DIGITS:
            count, reason = _DIGITS[kind]
            end = position
            while end < len(source) and end < position + count and source[end] in _HEX:
                end += 1
            if end < position + count:
                position = fail(at, end, reason)
            elif int(source[position:end], 16) > 0x10FFFF:
                position = fail(at, end, "\\Uxxxxxxxx out of range" if raw else "illegal Unicode character")
            else:
                parts.append(chr(int(source[position:end], 16)))
                position = end
        elif kind in _MEANT:
            parts.append(_MEANT[kind])
        elif kind in "01234567":
            end = position
            while end < len(source) and end < at + 4 and source[end] in "01234567":
                end += 1
            parts.append(chr(int(source[at + 1 : end], 8)))
            position = end
        elif kind == "N":
            braced = source[position : position + 1] == "{"
            close = source.find("}", position) if braced else -1
            if close < position + 2:
                position = fail(at, close if close >= 0 else len(source) if braced else position, "malformed \\N character escape")
                continue
            from unicodedata import lookup

            try:
                parts.append(lookup(source[position + 1 : close]))
                position = close + 1
            except KeyError:
                position = fail(at, close + 1, "unknown Unicode character name")
        else:
            from warnings import warn

            warn(f"invalid escape sequence '\\{kind}'", DeprecationWarning, stacklevel=1)
            parts.append("\\" + kind)
    return "".join(parts)


# -- what the core asks ------------------------------------------------------------------------------------------------------

_NOT_TEXT = {"hex": "hex_codec", "base64": "base64_codec", "rot13": "rot_13", "zlib": "zlib_codec", "bz2": "bz2_codec",
             "quopri": "quopri_codec", "uu": "uu_codec"}  # fmt: skip
_NOT_TEXT_NAMES = frozenset(_NOT_TEXT.values())
_NATIVE = frozenset(
    "utf_8 utf8 u8 utf cp65001 ascii us_ascii 646 latin_1 latin1 iso_8859_1 iso8859_1 8859 l1 utf_8_sig utf_16 utf16 "
    "utf_16_le utf_16le utf_16_be utf_16be utf_32 utf32 utf_32_le utf_32_be".split()
)


def known_name(encoding):
    """The name under which CPython's library keeps an encoding that the core has not; None when there is none."""
    from _encoding_tables import ALIASES, OTHERS, TABLES

    name = normalized(encoding)
    name = ALIASES.get(name) or ALIASES.get(name.replace(".", "_")) or name
    return name if name in TABLES or name in OTHERS else None


def codec(encoding):
    """encode and decode, each of (object, errors, name), and the name; None when there is no such encoding."""
    name = known_name(encoding)
    if name is None:
        return None
    from _encoding_tables import TABLES

    if name in TABLES:
        return _table_encode, _table_decode, name
    if name == "unicode_escape":
        return _escape_encode, _escape_decode, name
    if name == "raw_unicode_escape":
        return _raw_escape_encode, _escape_decode, name
    if name not in _NOT_TEXT_NAMES:
        sys._unsupported(f"the encoding {encoding!r}")
    return None


def _searched(encoding):
    """What a function of the program (`codecs.register`) gives for the name."""
    name = normalized(encoding)
    if name not in _found:
        for search in _searchers:
            info = search(name)
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                _found[name] = info
                break
    return _found.get(name)


def _is_native(encoding):
    return normalized(encoding) in _NATIVE


def encode_text(text, encoding, errors):
    """str.encode where the encoding or the handler is not the core's."""
    if _is_native(encoding):
        lookup_error(errors)
        result, position = bytearray(), 0
        while True:
            try:
                return bytes(result + text[position:].encode(encoding))
            except UnicodeEncodeError as error:
                start, end, reason, name = position + error.start, position + error.end, error.reason, error.encoding
            result += text[position:start].encode(encoding)
            error = UnicodeEncodeError(name, text, start, end, reason)
            instead, position = _replacement(error, errors)
            if isinstance(instead, str):
                try:
                    instead = instead.encode(encoding)
                except UnicodeEncodeError:
                    raise error from None
            result += instead
    found = codec(encoding)
    if found is not None:
        return found[0](text, errors, found[2])
    return _by_registered(text, encoding, errors, "encode", bytes)


def decode_data(data, encoding, errors):
    """bytes.decode where the encoding or the handler is not the core's."""
    if _is_native(encoding):
        lookup_error(errors)
        parts, position = [], 0
        while True:
            try:
                parts.append(str(data[position:], encoding))
                return "".join(parts)
            except UnicodeDecodeError as error:
                start, end, reason, name = position + error.start, position + error.end, error.reason, error.encoding
            parts.append(str(data[position:start], encoding))
            instead, position = _replacement(UnicodeDecodeError(name, data, start, end, reason), errors)
            parts.append(instead)
    found = codec(encoding)
    if found is not None:
        return found[1](data, errors, found[2])
    return _by_registered(data, encoding, errors, "decode", str)


_NO_PAIR = {
    "encode": "encoder must return a tuple (object, integer)",
    "decode": "decoder must return a tuple (object,integer)",
}


def _by_registered(given, encoding, errors, doing, wanted):
    """What a codec of the program makes of `given`, which must be of the type `wanted`."""
    info = _searched(encoding)
    if info is None:
        _refuse(encoding, doing)
    if not getattr(info, "_is_text_encoding", True):
        _refuse_binary(encoding, doing)
    result = info[doing == "decode"](given, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(_NO_PAIR[doing])
    if not isinstance(result[0], wanted):
        raise TypeError(f"'{encoding}' {doing}r returned '{type(result[0]).__name__}' instead of '{wanted.__name__}'; "
                        f"use codecs.{doing}() to {doing} to arbitrary types")  # fmt: skip
    return result[0]


def _refuse(encoding, doing):
    if known_name(encoding) is not None:
        _refuse_binary(encoding, doing)
    raise LookupError(f"unknown encoding: {encoding}")


def _refuse_binary(encoding, doing):
    raise LookupError(f"'{encoding}' is not a text encoding; use codecs.{doing}() to handle arbitrary codecs")
