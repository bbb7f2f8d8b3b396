"""BLAKE2 (RFC 7693). C in CPython, so its frames are in no traceback."""

from hashlib import _primes, _root_bits

_ORDERS = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), (14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3),
    (11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4), (7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8),
    (9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13), (2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9),
    (12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11), (13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10),
    (6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5), (10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0),
)  # fmt: skip
_QUARTERS = ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13),
             (3, 4, 9, 14))  # fmt: skip


class _Blake2:
    def __init__(self, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                 node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):  # fmt: skip
        most = self._most
        size = most if digest_size is None else digest_size
        if not 1 <= size <= most:
            raise ValueError(f"digest_size for {type(self).__name__} must be between 1 and {most} bytes, here it is {size}")
        for name, value, limit in (("key", key, most), ("salt", salt, most // 4), ("person", person, most // 4)):
            if len(value) > limit:
                raise ValueError(f"maximum {name} length is {limit} bytes")
        self.digest_size, self._last_node = size, last_node
        word = most // 8
        wide = word == 8
        block = bytes([size, len(key), fanout, depth]) + leaf_size.to_bytes(4, "little")
        block += node_offset.to_bytes(8 if wide else 6, "little") + bytes([node_depth, inner_size])
        block += bytes(14 if wide else 0) + bytes(salt).ljust(most // 4, b"\0") + bytes(person).ljust(most // 4, b"\0")
        start = [_root_bits(p, 2, word * 8) for p in _primes(8)]
        self._start, self._word = start, word
        self._state = [
            x ^ int.from_bytes(block[i * word : i * word + word], "little") for i, x in enumerate(start)
        ]
        self._rest, self._total = b"", 0
        if key:
            self.update(bytes(key).ljust(self.block_size, b"\0"))
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        data = self._rest + bytes(data)
        size, at = self.block_size, 0
        while len(data) - at > size:  # the last block is kept, even when it is full
            self._total += size
            self._compress(data[at : at + size], False)
            at += size
        self._rest = data[at:]

    def _compress(self, block, last):
        word, mask = self._word, (1 << self._word * 8) - 1
        bits = word * 8
        r1, r2, r3, r4 = self._turns
        m = [int.from_bytes(block[i : i + word], "little") for i in range(0, 16 * word, word)]
        v = self._state + self._start
        v[12] ^= self._total & mask
        v[13] ^= self._total >> bits & mask
        if last:
            v[14] ^= mask
            if self._last_node:
                v[15] ^= mask
        for n in range(self._rounds):
            order = _ORDERS[n % 10]
            for q, (a, b, c, d) in enumerate(_QUARTERS):
                v[a] = v[a] + v[b] + m[order[2 * q]] & mask
                x = v[d] ^ v[a]
                v[d] = (x >> r1 | x << bits - r1) & mask
                v[c] = v[c] + v[d] & mask
                x = v[b] ^ v[c]
                v[b] = (x >> r2 | x << bits - r2) & mask
                v[a] = v[a] + v[b] + m[order[2 * q + 1]] & mask
                x = v[d] ^ v[a]
                v[d] = (x >> r3 | x << bits - r3) & mask
                v[c] = v[c] + v[d] & mask
                x = v[b] ^ v[c]
                v[b] = (x >> r4 | x << bits - r4) & mask
        self._state = [h ^ v[i] ^ v[i + 8] for i, h in enumerate(self._state)]

    def copy(self):
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        new._state = self._state[:]
        return new

    def digest(self):
        end = self.copy()
        end._total += len(end._rest)
        end._compress(end._rest.ljust(self.block_size, b"\0"), True)
        return b"".join(word.to_bytes(self._word, "little") for word in end._state)[: self.digest_size]

    def hexdigest(self):
        return self.digest().hex()


class blake2b(_Blake2):
    name, block_size, _most, _rounds, _turns = "blake2b", 128, 64, 12, (32, 24, 16, 63)
    SALT_SIZE, PERSON_SIZE, MAX_KEY_SIZE, MAX_DIGEST_SIZE = 16, 16, 64, 64


class blake2s(_Blake2):
    name, block_size, _most, _rounds, _turns = "blake2s", 64, 32, 10, (16, 12, 8, 7)
    SALT_SIZE, PERSON_SIZE, MAX_KEY_SIZE, MAX_DIGEST_SIZE = 8, 8, 32, 32
