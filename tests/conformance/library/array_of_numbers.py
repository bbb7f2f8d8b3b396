# array.array: items, slices, methods, bytes and errors.
from array import array, typecodes

a = array("i", [3, 1, 2])
print(a, a.typecode, a.itemsize, len(a), a[0], a[-1], a[1:], a[::-1], list(a), 2 in a, typecodes)
a.append(5)
a.extend([7, 8])
a.insert(1, 9)
print(a, a.pop(), a.pop(0), a.index(2), a.count(9), a.tobytes(), a.tolist(), a * 2, a + array("i", [1]))
a.remove(9)
a.reverse()
a[0] = 100
a[1:2] = array("i", [5, 6, 7])
del a[-1]
print(a, a == array("i", a.tolist()), a < array("i", [200]), array("d", [1.5]), array("f", [0.1]), array("u", "héy"), array("b"))
b = array("H", b"\1\0\2\0")
b.byteswap()
print(b, b.buffer_info()[1], array("B", b"ab"), array("q", range(3)), array("u", "abc").tounicode())
b.frombytes(b"\5\0")
b.fromlist([1])
print(b, sum(array("d", [0.5, 0.25])), sorted(array("b", [3, -1])), array("i", [1]) == [1])
for call in (lambda: array("z"), lambda: array("ii"), lambda: array(1), lambda: array("i", ["x"]), lambda: array("b", [200]), lambda: array("B", [-1]), lambda: array("B", [256]), lambda: array("i", [1 << 40]), lambda: array("I", [-1]), lambda: a[99], lambda: a.__setitem__(99, 1), lambda: array("i").pop(),
             lambda: a.index(12345), lambda: a.remove(12345), lambda: array("i", "abc"), lambda: array("h", b"abc"), lambda: a + [1], lambda: a.__setitem__(slice(0, 1), [1]), lambda: a["x"], lambda: array("d", ["x"]), lambda: a.extend(array("d")), lambda: a.fromlist((1,)), lambda: array("h", [40000]), lambda: array("H", [70000]), lambda: array("h", [-40000]), lambda: array("I", [1 << 40])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
