"""Bytes as text: Base64, Base32, Base16."""

__all__ = [
    "b64encode", "b64decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
    "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "a85encode", "a85decode", "b85encode",
    "b85decode", "z85encode", "z85decode", "encodebytes", "decodebytes",
]  # fmt: skip

_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class _Error(ValueError):
    """`binascii.Error`."""

    __module__, __qualname__ = "binascii", "Error"


_Error.__name__ = "Error"


def _bytes_of(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray, memoryview)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}")


def b64encode(s, altchars=None):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    s = bytes(s)
    alphabet = _STANDARD if altchars is None else _STANDARD[:62] + _bytes_of(altchars)
    out = bytearray()
    for i in range(0, len(s), 3):
        chunk = s[i : i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)))
        out += bytes([alphabet[n >> 18], alphabet[n >> 12 & 63], alphabet[n >> 6 & 63], alphabet[n & 63]])
    missing = -len(s) % 3
    if missing:
        out[-missing:] = b"=" * missing
    return bytes(out)


def b64decode(s, altchars=None, validate=False):
    s = _bytes_of(s)
    if altchars is not None:
        altchars = _bytes_of(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    values = {c: i for i, c in enumerate(_STANDARD)}
    out, bits, count, pads, read = bytearray(), 0, 0, 0, 0
    for position, c in enumerate(s):
        if c == 61:
            pads += 1
            if validate and not read:
                raise _Error("Leading padding not allowed")
            if count >= 2 and count + pads >= 4:
                if validate and position + 1 < len(s):
                    raise _Error("Excess data after padding" if s[position + 1] != 61 else "Excess padding not allowed")
                count = 0
                break
            continue
        value = values.get(c)
        if value is None:
            if validate:
                raise _Error("Only base64 data is allowed")
            continue
        if pads and validate:
            raise _Error("Discontinuous padding not allowed")
        pads = 0
        read += 1
        bits = bits << 6 | value
        count = (count + 1) % 4
        if count:
            if count > 1:
                out.append(bits >> (8 - 2 * count) & 255)
        else:
            out.append(bits & 255)
        bits &= 0xFFFFFF
    if count:
        if count == 1:
            raise _Error(
                f"Invalid base64-encoded string: number of data characters ({read}) cannot be 1 more than a multiple of 4"
            )
        raise _Error("Incorrect padding")
    return bytes(out)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_bytes_of(s), b"-_")


def b32encode(s):
    s = bytes(s)
    out = bytearray()
    for i in range(0, len(s), 5):
        chunk = s[i : i + 5]
        n = int.from_bytes(chunk + bytes(5 - len(chunk)))
        out += bytes([_BASE32[n >> shift & 31] for shift in range(35, -1, -5)])
    missing = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[len(s) % 5]
    if missing:
        out[-missing:] = b"=" * missing
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    s = _bytes_of(s)
    if len(s) % 8:
        raise _Error("Incorrect padding")
    if casefold:
        s = s.upper()
    body = s.rstrip(b"=")
    pads = len(s) - len(body)
    if pads not in (0, 1, 3, 4, 6):
        raise _Error("Incorrect padding")
    values = {c: i for i, c in enumerate(_BASE32)}
    n = 0
    for c in body:
        if c not in values:
            raise _Error("Non-base32 digit found")
        n = n << 5 | values[c]
    whole = len(body) * 5 // 8
    return (n >> (len(body) * 5 - whole * 8)).to_bytes(whole)


def b16encode(s):
    return bytes(s).hex().upper().encode()


def b16decode(s, casefold=False):
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    if any(c not in b"0123456789ABCDEF" for c in s):
        raise _Error("Non-base16 digit found")
    if len(s) % 2:
        raise _Error("Odd-length string")
    return bytes.fromhex(s.decode())


_BASE32HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def b32hexencode(s):
    return b32encode(s).translate(bytes.maketrans(_BASE32, _BASE32HEX))


def b32hexdecode(s, casefold=False):
    s = _bytes_of(s)
    s = s.upper() if casefold else s
    if any(c not in _BASE32HEX + b"=" for c in s):
        raise _Error("Non-base32 digit found")
    return b32decode(s.translate(bytes.maketrans(_BASE32HEX, _BASE32)))


# -- Base85: four bytes as five digits ---------------------------------------------------------------------------------

_BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _digits85(data, alphabet, pad, short):
    """`short` stands for four zero bytes, and for four blanks: pairs of a word and its letter."""
    missing = -len(data) % 4
    data += bytes(missing)
    groups = []
    for i in range(0, len(data), 4):
        n = int.from_bytes(data[i : i + 4])
        if n in short:
            groups.append(short[n])
            continue
        digits = []
        for _ in range(5):
            n, digit = divmod(n, 85)
            digits.append(alphabet[digit])
        groups.append(bytes(digits[::-1]))
    if missing and not pad:
        if groups[-1] in short.values():
            groups[-1] = bytes([alphabet[0]]) * 5
        groups[-1] = groups[-1][:-missing]
    return b"".join(groups)


def b85encode(b, pad=False):
    return _digits85(bytes(b), _BASE85, pad, {})


def b85decode(b):
    return _from85(_bytes_of(b), _BASE85, "base85")


def z85encode(s):
    return _digits85(bytes(s), _Z85, False, {})


def z85decode(s):
    return _from85(_bytes_of(s), _Z85, "z85")


def _from85(data, alphabet, name):
    values = {c: i for i, c in enumerate(alphabet)}
    missing = -len(data) % 5
    padded = data + bytes([alphabet[-1]]) * missing
    out = b""
    for i in range(0, len(padded), 5):
        n = 0
        for j, c in enumerate(padded[i : i + 5]):
            if c not in values:
                raise ValueError(f"bad {name} character at position {i + j}")
            n = n * 85 + values[c]
        if n >= 1 << 32:
            raise ValueError(f"{name} overflow in hunk starting at byte {i}")
        out += n.to_bytes(4)
    return out[: len(out) - missing]


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    short = {0: b"z", 0x20202020: b"y"} if foldspaces else {0: b"z"}
    text = _digits85(bytes(b), bytes(range(33, 118)), pad, short)
    if adobe:
        text = b"<~" + text
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [text[i : i + wrapcol] for i in range(0, len(text), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        text = b"\n".join(lines)
    return text + b"~>" if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes_of(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    out, group = bytearray(), []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            group.append(c)
            if len(group) == 5:
                n = 0
                for digit in group:
                    n = n * 85 + digit - 33
                if n >= 1 << 32:
                    raise ValueError("Ascii85 overflow")
                out += n.to_bytes(4)
                group = []
        elif c == 122 or foldspaces and c == 121:
            if group:
                raise ValueError(f"{chr(c)} inside Ascii85 5-tuple")
            out += bytes(4) if c == 122 else b"    "
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    missing = 4 - len(group)
    return bytes(out[: len(out) - missing] if missing else out)


def encodebytes(s):
    return b"".join([b64encode(s[i : i + 57]) + b"\n" for i in range(0, len(s), 57)])


def decodebytes(s):
    return b64decode(s)
