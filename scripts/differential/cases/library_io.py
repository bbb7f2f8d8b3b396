# modules: io
import random
from io import BytesIO, StringIO


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


s = StringIO("one\ntwo\nthree")
print(s.read(2), s.readline(), list(s), s.read(), s.tell(), s.seek(0), s.readlines(), s.seek(4), s.write("TWO"), s.getvalue(), s.seek(0, 2), s.write("!"), s.getvalue(), s.truncate(3), s.getvalue())
print("x", 1, file=s)
print(repr(s.getvalue()), s.closed, s.readable(), s.isatty())
with s:
    pass
attempt(lambda: s.write("x"))
attempt(lambda: StringIO(5))
attempt(lambda: StringIO().write(b"x"))
attempt(lambda: StringIO().seek(-1))
attempt(lambda: StringIO().seek(1, 1))
attempt(lambda: StringIO().fileno())
attempt(lambda: BytesIO("x"))
attempt(lambda: BytesIO().write("x"))
attempt(lambda: BytesIO().truncate(-1))
b = BytesIO(b"abc\ndef")
print(b.read(1), b.readline(), b.getvalue(), b.seek(-1, 2), b.read(), b.seek(10), b.write(b"z"), b.getvalue(), bytes(b.getbuffer()[:3]))
buffer = bytearray(4)
b.seek(0)
print(b.readinto(buffer), buffer, StringIO("a\r\nb\rc", newline=None).read(), repr(StringIO("a\nb", newline="\r\n").getvalue()))
random.seed(1)
for kind, piece in ((StringIO, "abcdé\n"), (BytesIO, b"abcde\n")):
    f = kind()
    for _ in range(300):
        action = random.randrange(7)
        n = random.randrange(30)
        if action < 3:
            print(f.write(piece * (n % 4)), end=" ")
        elif action == 3:
            print(f.seek(n), end=" ")
        elif action == 4:
            print(repr(f.read(n % 7)), end=" ")
        elif action == 5:
            print(repr(f.readline()), end=" ")
        else:
            print(f.seek(0, 2), f.tell(), end=" ")
    print(repr(f.getvalue()))
