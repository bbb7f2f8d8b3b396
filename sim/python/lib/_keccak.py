"""SHA-3 and SHAKE (FIPS 202). C in CPython, so its frames are in no traceback."""

_MASK = (1 << 64) - 1


def _constants():
    """The round constants come from a shift register of eight bits."""
    register, out = 1, []
    for _ in range(24):
        constant = 0
        for j in range(7):
            if register & 1:
                constant |= 1 << (1 << j) - 1
            register = register << 1 ^ (0x171 if register & 0x80 else 0)
            register &= 0xFF
        out.append(constant)
    return out


_ROUNDS = _constants()


def _turn(x, n):
    n %= 64
    return (x << n | x >> 64 - n) & _MASK if n else x


def _permute(lanes):
    """Keccak-f[1600] on 25 words, lane (x, y) at x + 5 y."""
    for constant in _ROUNDS:
        columns = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        mixed = [columns[x - 1] ^ _turn(columns[(x + 1) % 5], 1) for x in range(5)]
        lanes = [lane ^ mixed[i % 5] for i, lane in enumerate(lanes)]
        x, y, current = 1, 0, lanes[1]
        for t in range(24):
            x, y = y, (2 * x + 3 * y) % 5
            current, lanes[x + 5 * y] = lanes[x + 5 * y], _turn(current, (t + 1) * (t + 2) // 2)
        out = []
        for row in range(0, 25, 5):
            r = lanes[row : row + 5]
            out += [r[i] ^ (~r[(i + 1) % 5] & r[(i + 2) % 5]) for i in range(5)]
        lanes = out
        lanes[0] ^= constant
    return lanes


class _Sponge:
    _suffix = 0x06

    def __init__(self, data=b"", *, usedforsecurity=True):
        self._lanes, self._rest = [0] * 25, b""
        self.update(data)

    def _absorb(self, block):
        for i in range(0, self.block_size, 8):
            self._lanes[i // 8] ^= int.from_bytes(block[i : i + 8], "little")
        self._lanes = _permute(self._lanes)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        data = self._rest + bytes(data)
        size = self.block_size
        whole = len(data) - len(data) % size
        for at in range(0, whole, size):
            self._absorb(data[at : at + size])
        self._rest = data[whole:]

    def copy(self):
        new = type(self)()
        new._lanes, new._rest = self._lanes[:], self._rest
        return new

    def _squeeze(self, length):
        end = self.copy()
        last = bytearray(end._rest.ljust(self.block_size, b"\0"))
        last[len(end._rest)] ^= self._suffix
        last[-1] ^= 0x80
        end._absorb(bytes(last))
        out = b""
        while True:
            out += b"".join(lane.to_bytes(8, "little") for lane in end._lanes)[: self.block_size]
            if len(out) >= length:
                return out[:length]
            end._lanes = _permute(end._lanes)

    def digest(self):
        return self._squeeze(self.digest_size)

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


class _Shake(_Sponge):
    _suffix, digest_size = 0x1F, 0

    def digest(self, length, /):
        return self._squeeze(length)

    def hexdigest(self, length, /):
        return self._squeeze(length).hex()


def _sha3(bits):
    return type(f"sha3_{bits}", (_Sponge,), {"name": f"sha3_{bits}", "digest_size": bits // 8, "block_size": 200 - bits // 4})


sha3_224, sha3_256, sha3_384, sha3_512 = map(_sha3, (224, 256, 384, 512))
shake_128 = type("shake_128", (_Shake,), {"name": "shake_128", "block_size": 168})
shake_256 = type("shake_256", (_Shake,), {"name": "shake_256", "block_size": 136})
