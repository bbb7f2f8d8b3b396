# struct: every letter, order, alignment, and its errors.
import struct

for fmt, values in [("b", (-1,)), ("B", (255,)), ("<h", (-2,)), (">H", (258,)), ("<i", (1,)), (">I", (0xDEADBEEF,)), ("q", (-1,)), ("<Q", (2**64 - 1,)), ("?", (5,)), ("c", (b"x",)), ("5s", (b"ab",)), ("3p", (b"abc",)), ("<f", (1.5,)), (">d", (-0.1,)), ("<e", (0.333,)), ("bxh", (1, 2)), ("bi", (1, 2)), ("=bi", (1, 2)), ("!HH", (1, 2)), ("2i3s", (1, 2, b"abc")), ("0s", (b"",)), ("4x", ()), ("", ()), (" <h", (1,)) if False else ("h ", (1,)), (b"i", (7,)), ("n", (3,)), ("P", (4,)), ("qbi0q", (1, 2, 3))]:
    data = struct.pack(fmt, *values)
    print(fmt, data, struct.calcsize(fmt), struct.unpack(fmt, data))
for x in (0.0, -0.0, 1.0, 65504.0, 6e-8, 1e-9, float("inf"), float("-inf"), 2.0**-14, 1 / 3, 2049.0):
    print(x, struct.pack("<e", x), struct.unpack("<e", struct.pack("<e", x)), struct.pack("<f", x))
s = struct.Struct("<hI")
buffer = bytearray(10)
s.pack_into(buffer, 2, 1, 2)
print(s, s.format, s.size, buffer, s.unpack_from(buffer, 2), list(struct.iter_unpack("<H", b"\1\0\2\0")), s.unpack_from(memoryview(buffer), offset=-8))
for f, v in [("b",200),("B",-1),("h",40000),("i",1<<31),("I",-1),("q",1<<63),("Q",-1),("<i",1<<31),("<L",-1),("c",b"ab"),("s","x"),("p","x"),("f","x"),("e",1e10),("i","x"),("i",1.5),("x",1),("2i",1),("z",1),("3",1),("<P",1),("99999999999999999999i",1),(5,1),("<f",1e300)]:
    try:
        print(repr(f), struct.pack(f, v))
    except Exception as e:
        print(repr(f), type(e).__name__, e)
for call in [lambda: struct.unpack("i", b"abc"), lambda: struct.unpack_from("i", b"abcdef", 4), lambda: struct.unpack_from("i", b"abcdef", -2), lambda: struct.unpack_from("i", b"abcdef", -9), lambda: struct.iter_unpack("i", b"abcde"), lambda: struct.iter_unpack("", b""), lambda: struct.pack_into("i", bytearray(3), 0, 1), lambda: struct.pack_into("i", bytearray(8), 6, 1), lambda: struct.pack_into("i", bytearray(8), -2, 1), lambda: struct.pack_into("i", bytearray(8), -20, 1), lambda: struct.pack_into("i", b"1234", 0, 1), lambda: struct.unpack("i", "abcd")]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
