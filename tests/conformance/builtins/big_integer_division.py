# Division of great integers and their bytes: quotients, remainders and texts of every awkward length.
import random, hashlib
random.seed(5)
h = hashlib.sha256()
def number():
    kind = random.randrange(6)
    bits = random.choice([1, 30, 59, 60, 61, 64, 119, 120, 121, 180, 240, 600, 3000])
    if kind == 0: return (1 << bits)
    if kind == 1: return (1 << bits) - 1
    if kind == 2: return ((1 << bits) - 1) << random.choice([60, 120, 7])
    if kind == 3: return random.getrandbits(bits) << 60 | 1
    if kind == 4: return ((1 << 60) - 1 << bits) + random.getrandbits(5)
    return random.getrandbits(bits)
for _ in range(120):
    a = number() * random.choice([1, -1]); b = number() * random.choice([1, -1])
    if b:
        q, r = divmod(a, b)
        assert q * b + r == a and abs(r) < abs(b) and (r == 0 or (r < 0) == (b < 0)), (a, b)
        h.update(hex(q).encode() + hex(r).encode())
        h.update(repr(a / b).encode() if abs(a).bit_length() - abs(b).bit_length() < 900 else b"")
    n = abs(a).bit_length() // 8 + 1
    for order in ("big", "little"):
        t = a.to_bytes(n, order, signed=True); h.update(t)
        assert int.from_bytes(t, order, signed=True) == a
        h.update(str(int.from_bytes(t, order)).encode())
    for base, text in ((16, hex(a)), (8, oct(a)), (2, bin(a))):
        h.update(text.encode()); assert int(text, base) == a
print(h.hexdigest())
