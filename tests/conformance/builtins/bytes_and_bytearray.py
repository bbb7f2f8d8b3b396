b = b"hello"
print(b, b[0], b[1:3], list(b"ab"), len(b), b + b" x", b * 2, 104 in b, b"ell" in b, b.upper(), b.split(b"l"), b.hex(), bytes.fromhex("00ff"))
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), b.decode(), b.find(b"l"), b.replace(b"l", b"L"), b.startswith(b"he"), b" x ".strip(), b",".join([b"a", b"b"]))
print(repr(b"\x00\n\t\\'\""), b"a" < b"b", b == bytearray(b), hash(b) == hash(b"hello"))
a = bytearray(b"abc")
a[0] = 120
a.append(100)
a.extend(b"ef")
a += b"g"
del a[1]
print(a, len(a), a.pop(), a, bytes(a), a.decode("ascii"))
m = memoryview(b"abcdef")
print(m[1], bytes(m[2:4]), len(m), m.tobytes())
for bad in (lambda: b"a" + "b", lambda: bytes(["a"]), lambda: b"abc"[5], lambda: b"\xff".decode("utf-8"), lambda: bytes("a")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(b"\xff".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), "é€".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"))
