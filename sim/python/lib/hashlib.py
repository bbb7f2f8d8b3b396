"""Digests: MD5, SHA-1, SHA-2 here; SHA-3 and BLAKE2 in modules that are imported when they are asked for."""

__all__ = [
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
    "shake_128", "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac", "file_digest",
]  # fmt: skip

_M32, _M64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF


def _primes(count):
    found, n = [], 2
    while len(found) < count:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found


def _root_bits(n, root, bits):
    """The first bits of the fractional part of the square or cube root of n."""
    scaled = n << (root * bits)
    low, high = 0, 1 << (bits + 16)
    while low < high - 1:
        middle = (low + high) // 2
        if middle**root <= scaled:
            low = middle
        else:
            high = middle
    return low & ((1 << bits) - 1)


class _Hash:
    """A digest under way.  Subclasses give the block's size, the start and `_compress`."""

    block_size = 64
    _length_bytes = 8
    _byteorder = "big"
    _word = 4

    def __init__(self, data=b"", *, usedforsecurity=True):
        self._state = list(self._start())
        self._rest = b""
        self._total = 0
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        data = self._rest + bytes(data)
        self._total += len(data) - len(self._rest)
        size = self.block_size
        whole = len(data) - len(data) % size
        for at in range(0, whole, size):
            self._state = self._compress(self._state, data[at : at + size])
        self._rest = data[whole:]

    def copy(self):
        new = type(self)()
        new._state, new._rest, new._total = self._state[:], self._rest, self._total
        return new

    def digest(self):
        end = self.copy()
        fill = -(self._total + 1 + self._length_bytes) % self.block_size
        end.update(b"\x80" + bytes(fill) + (self._total * 8).to_bytes(self._length_bytes, self._byteorder))
        return b"".join([word.to_bytes(self._word, self._byteorder) for word in end._state])[: self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def _rotate_left(x, n):
    return (x << n | x >> (32 - n)) & _M32


class _MD5(_Hash):
    name, digest_size, _byteorder = "md5", 16, "little"
    _shifts = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))
    _table = None

    def _start(self):
        if _MD5._table is None:
            from math import floor, sin

            _MD5._table = [floor(abs(sin(i + 1)) * 2**32) & _M32 for i in range(64)]
        return 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476

    def _compress(self, state, block):
        words = [int.from_bytes(block[i : i + 4], "little") for i in range(0, 64, 4)]
        a, b, c, d = state
        for i in range(64):
            if i < 16:
                f, g = b & c | ~b & d, i
            elif i < 32:
                f, g = d & b | ~d & c, (5 * i + 1) % 16
            elif i < 48:
                f, g = b ^ c ^ d, (3 * i + 5) % 16
            else:
                f, g = c ^ (b | ~d & _M32), 7 * i % 16
            turned = _rotate_left((a + f + self._table[i] + words[g]) & _M32, self._shifts[i // 16][i % 4])
            a, d, c, b = d, c, b, (b + turned) & _M32
        return [(x + y) & _M32 for x, y in zip(state, (a, b, c, d))]


class _SHA1(_Hash):
    name, digest_size = "sha1", 20

    def _start(self):
        return 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0

    def _compress(self, state, block):
        w = [int.from_bytes(block[i : i + 4]) for i in range(0, 64, 4)]
        for i in range(16, 80):
            w.append(_rotate_left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1))
        a, b, c, d, e = state
        for i in range(80):
            if i < 20:
                f, k = b & c | ~b & d, 0x5A827999
            elif i < 40:
                f, k = b ^ c ^ d, 0x6ED9EBA1
            elif i < 60:
                f, k = b & c | b & d | c & d, 0x8F1BBCDC
            else:
                f, k = b ^ c ^ d, 0xCA62C1D6
            a, b, c, d, e = (_rotate_left(a, 5) + f + e + k + w[i]) & _M32, a, _rotate_left(b, 30), c, d
        return [(x + y) & _M32 for x, y in zip(state, (a, b, c, d, e))]


class _SHA2(_Hash):
    """Both families of SHA-2: words of 32 bits and 64 rounds, or of 64 bits and 80 rounds."""

    _constants = {}

    def _round_constants(self):
        known = _SHA2._constants.get(self._word)
        if known is None:
            known = [_root_bits(p, 3, self._word * 8) for p in _primes(self._rounds)]
            _SHA2._constants[self._word] = known
        return known

    def _compress(self, state, block):
        size, bits, mask = self._word, self._word * 8, (1 << self._word * 8) - 1
        (a0, a1, a2), (b0, b1, b2) = self._small
        (c0, c1, c2), (d0, d1, d2) = self._big

        def turn(x, n):
            return (x >> n | x << (bits - n)) & mask

        w = [int.from_bytes(block[i : i + size]) for i in range(0, 16 * size, size)]
        for i in range(16, self._rounds):
            x, y = w[i - 15], w[i - 2]
            s0 = turn(x, a0) ^ turn(x, a1) ^ x >> a2
            s1 = turn(y, b0) ^ turn(y, b1) ^ y >> b2
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & mask)
        a, b, c, d, e, f, g, h = state
        for word, constant in zip(w, self._round_constants()):
            s1 = turn(e, d0) ^ turn(e, d1) ^ turn(e, d2)
            one = h + s1 + (e & f ^ ~e & g) + constant + word
            s0 = turn(a, c0) ^ turn(a, c1) ^ turn(a, c2)
            two = s0 + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = (one + two) & mask, a, b, c, (d + one) & mask, e, f, g
        return [(x + y) & mask for x, y in zip(state, (a, b, c, d, e, f, g, h))]


class _SHA256(_SHA2):
    name, digest_size, _rounds = "sha256", 32, 64
    _small, _big = ((7, 18, 3), (17, 19, 10)), ((2, 13, 22), (6, 11, 25))

    def _start(self):
        return [_root_bits(p, 2, 32) for p in _primes(8)]


class _SHA224(_SHA256):
    name, digest_size = "sha224", 28

    def _start(self):
        return [_root_bits(p, 2, 64) & _M32 for p in _primes(16)[8:]]


class _SHA512(_SHA2):
    name, digest_size, block_size, _length_bytes, _word, _rounds = "sha512", 64, 128, 16, 8, 80
    _small, _big = ((1, 8, 7), (19, 61, 6)), ((28, 34, 39), (14, 18, 41))

    def _start(self):
        return [_root_bits(p, 2, 64) for p in _primes(8)]


class _SHA384(_SHA512):
    name, digest_size = "sha384", 48

    def _start(self):
        return [_root_bits(p, 2, 64) for p in _primes(16)[8:]]


_KINDS = {"md5": _MD5, "sha1": _SHA1, "sha224": _SHA224, "sha256": _SHA256, "sha384": _SHA384, "sha512": _SHA512}
_LATER = {"blake2b": "_blake2", "blake2s": "_blake2", "sha3_224": "_keccak", "sha3_256": "_keccak", "sha3_384": "_keccak",
          "sha3_512": "_keccak", "shake_128": "_keccak", "shake_256": "_keccak"}  # fmt: skip
algorithms_guaranteed = {*_KINDS, *_LATER}
algorithms_available = set(algorithms_guaranteed)


def __getattr__(name):
    if name not in _LATER:
        raise AttributeError(f"module 'hashlib' has no attribute {name!r}")
    found = getattr(__import__(_LATER[name]), name)
    globals()[name] = found
    return found


def new(name, data=b"", **kwargs):
    lower = name.lower()
    kind = _KINDS.get(lower.replace("-", "").replace("_", ""))
    if kind is None and lower.replace("-", "_") in _LATER:
        lower = lower.replace("-", "_")
        kind = globals().get(lower) or __getattr__(lower)
        return kind(data, **kwargs)
    if kind is None:
        raise ValueError(f"unsupported hash type {name}")
    return kind(data)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    made = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password (PKCS #5): each block is the exclusive or of a chain of HMACs."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is not None and dklen < 1:
        raise ValueError("key length must be greater than 0.")
    inner, outer = new(hash_name), new(hash_name)
    length = inner.digest_size if dklen is None else dklen
    key = bytes(password)
    if len(key) > inner.block_size:
        key = new(hash_name, key).digest()
    key = key.ljust(inner.block_size, b"\0")
    inner.update(bytes(byte ^ 0x36 for byte in key))
    outer.update(bytes(byte ^ 0x5C for byte in key))

    def hmac(message):
        first, second = inner.copy(), outer.copy()
        first.update(message)
        second.update(first.digest())
        return second.digest()

    out = b""
    for block in range(1, -(-length // inner.digest_size) + 1):
        part = hmac(bytes(salt) + block.to_bytes(4))
        total = int.from_bytes(part)
        for _ in range(iterations - 1):
            part = hmac(part)
            total ^= int.from_bytes(part)
        out += total.to_bytes(inner.digest_size)
    return out[:length]


def md5(string=b"", *, usedforsecurity=True):
    return _MD5(string)


def sha1(string=b"", *, usedforsecurity=True):
    return _SHA1(string)


def sha224(string=b"", *, usedforsecurity=True):
    return _SHA224(string)


def sha256(string=b"", *, usedforsecurity=True):
    return _SHA256(string)


def sha384(string=b"", *, usedforsecurity=True):
    return _SHA384(string)


def sha512(string=b"", *, usedforsecurity=True):
    return _SHA512(string)
