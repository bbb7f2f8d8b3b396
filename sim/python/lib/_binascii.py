"""Bytes as text and checksums. C in CPython, so its frames are in no traceback."""

from base64 import _Error as Error, _STANDARD, b64encode as _b64encode

__all__ = ["Error", "Incomplete", "a2b_base64", "a2b_hex", "a2b_qp", "a2b_uu", "adler32", "b2a_base64", "b2a_hex", "b2a_qp",
           "b2a_uu", "crc32", "crc_hqx", "hexlify", "unhexlify"]  # fmt: skip


class Incomplete(Exception):
    __module__ = "binascii"


def _data(value):
    if isinstance(value, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(value).cast("B"))


def _ascii(value):
    if isinstance(value, str):
        try:
            return value.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    try:
        return bytes(memoryview(value).cast("B"))
    except TypeError:
        raise TypeError(
            f"argument should be bytes, buffer or ASCII string, not '{type(value).__name__}'"
        ) from None


def hexlify(data, sep=None, bytes_per_sep=1):
    data = _data(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


def unhexlify(hexstr, /):
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    try:
        if any(c not in b"0123456789abcdefABCDEF" for c in text):
            raise ValueError
        return bytes.fromhex(text.decode())
    except ValueError:
        raise Error("Non-hexadecimal digit found") from None


b2a_hex, a2b_hex = hexlify, unhexlify


def b2a_base64(data, /, *, newline=True):
    return _b64encode(_data(data)) + (b"\n" if newline else b"")


_VALUES = {c: i for i, c in enumerate(_STANDARD)}


def a2b_base64(data, /, *, strict_mode=False):
    out, bits, count, pads = bytearray(), 0, 0, 0
    data = _ascii(data)
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    for i, c in enumerate(data):
        if c == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                if strict_mode and i + 1 < len(data):
                    raise Error("Excess data after padding")
                return bytes(out) + (bits >> 2 * (4 - count)).to_bytes(count - 1)
            if strict_mode and (count < 2 or pads > 1 and count == 3):
                raise Error("Excess padding not allowed" if count == 0 else "Discontinuous padding not allowed")
            continue
        value = _VALUES.get(c)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        bits = bits << 6 | value
        count = (count + 1) % 4
        if count == 0:
            out += (bits & 0xFFFFFF).to_bytes(3)
            bits = 0
    whole = len(out)
    if count == 0:
        return bytes(out)
    if count == 1:
        raise Error(
            f"Invalid base64-encoded string: number of data characters ({whole // 3 * 4 + 1}) cannot be 1 more than a multiple "
            "of 4"
        )
    raise Error("Incorrect padding")


def crc_hqx(data, crc, /):
    for byte in _data(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021) if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc


_crc_table = None


def crc32(data, crc=0, /):
    global _crc_table
    if _crc_table is None:
        _crc_table = []
        for n in range(256):
            for _ in range(8):
                n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
            _crc_table.append(n)
    table = _crc_table
    crc = ~crc & 0xFFFFFFFF
    for byte in _data(data):
        crc = table[(crc ^ byte) & 255] ^ crc >> 8
    return ~crc & 0xFFFFFFFF


def adler32(data, value=1, /):
    low, high = value & 0xFFFF, value >> 16 & 0xFFFF
    for byte in _data(data):
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def b2a_uu(data, /, *, backtick=False):
    data = _data(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = 96 if backtick else 32
    out = bytearray([32 + len(data) if data else zero])
    padded = data + bytes(-len(data) % 3)
    for i in range(0, len(padded), 3):
        n = int.from_bytes(padded[i : i + 3])
        out += bytes((n >> shift & 63) + 32 if n >> shift & 63 else zero for shift in (18, 12, 6, 0))
    return bytes(out) + b"\n"


def a2b_uu(data, /):
    data = _ascii(data)
    if not data:
        return b""
    length = (data[0] - 32) & 63
    out, line = bytearray(), data[1:].rstrip(b"\r\n")
    for i in range(0, -(-length * 4 // 3), 4):
        part = line[i : i + 4].ljust(4)
        if any(not 32 <= c <= 96 for c in part):
            raise Error("Illegal char")
        n = 0
        for c in part:
            n = n << 6 | (c - 32) & 63
        out += n.to_bytes(3)
    return bytes(out[:length])


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    out, line = bytearray(), bytearray()
    data = _data(data)
    for i, c in enumerate(data):
        if istext and (c == 10 or c == 13 and data[i + 1 : i + 2] == b"\n"):
            if c == 10:
                if line[-1:] in (b" ", b"\t"):
                    line[-1:] = b"=%02X" % line[-1]
                out += line + (b"\r\n" if data[i - 1 : i] == b"\r" else b"\n")
                line = bytearray()
            continue
        if header and c == 32:
            piece = b"_"
        elif 33 <= c <= 126 and c != 61 and not (header and c == 95) or c in (9, 32) and not quotetabs or istext and c == 13:
            piece = bytes([c])
        else:
            piece = b"=%02X" % c
        if len(line) + len(piece) > 75:
            out += line + b"=\n"
            line = bytearray()
        line += piece
    return bytes(out + line)


def a2b_qp(data, header=False):
    data, out, i = _ascii(data), bytearray(), 0
    while i < len(data):
        c = data[i]
        i += 1
        if c == 61:
            if data[i : i + 1] == b"\n":
                i += 1
            elif data[i : i + 2] == b"\r\n":
                i += 2
            else:
                try:
                    out.append(int(data[i : i + 2], 16))
                    i += 2
                except ValueError:
                    out.append(61)
        elif header and c == 95:
            out.append(32)
        else:
            out.append(c)
    return bytes(out)
