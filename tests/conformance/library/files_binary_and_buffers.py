# Binary files, their buffers and raw files.
import io
import os
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)
with open("b", "wb") as f:
    print(f, f.mode, f.raw, type(f).__mro__[0])
    print(f.write(b"0123456789"), f.write(bytearray(b"abc")), f.write(memoryview(b"xyz")), f.tell())
    try:
        f.write("text")
    except TypeError as e:
        print(e)
    print(os.path.getsize("b"))
    f.flush()
    print(os.path.getsize("b"))
with open("b", "rb") as f:
    print(f, f.read(3), f.peek(2)[:2], f.read1(2), f.tell(), f.seek(-3, 2), f.read(), f.read(), f.seek(2), f.seek(3, 1))
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer, f.readline(), f.readlines())
    try:
        f.write(b"x")
    except io.UnsupportedOperation as e:
        print(e)
with open("b", "r+b") as f:
    print(f, f.read(2), f.write(b"__"), f.read(2), f.tell(), f.seek(0), f.read(), f.truncate(5), f.tell())
with open("b", "ab") as f:
    print(f.tell(), f.write(b"!"), f.tell())
print(open("b", "rb").read())
with open("b", "rb", buffering=0) as f:
    print(f, f.read(3), f.readall(), f.tell())
with open("w", "wb", buffering=4) as f:
    f.write(b"abc")
    print(os.path.getsize("w"))
    f.write(b"de")
    print(os.path.getsize("w"))
    f.write(b"0123456789")
    print(os.path.getsize("w"))
with open("t", "w", buffering=1) as f:
    f.write("no end")
    print(os.path.getsize("t"))
    f.write(" end\n")
    print(os.path.getsize("t"), f.line_buffering)
with open("t", "rb") as f:
    print(list(f), isinstance(f, io.BufferedIOBase), isinstance(f, io.IOBase), isinstance(f.raw, io.RawIOBase))
with open("t") as f:
    print(isinstance(f, io.TextIOBase), f.buffer, f.buffer.raw, f.fileno() == f.buffer.fileno())
for bad in ((-1,), ("t", "q"), ("t", "rw"), (-1, "rb")):
    try:
        io.FileIO(*bad)
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
f = open("b", "rb")
f.close()
for call in (f.read, f.readline, f.tell, f.flush, lambda: f.seek(0), lambda: f.write(b"")):
    try:
        call()
    except ValueError as e:
        print(type(e).__name__, e)
print(f, f.closed)
fd = os.open("raw", os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"hello"), os.lseek(fd, 0, 0), os.read(fd, 3), os.fstat(fd).st_size)
with os.fdopen(fd, "r+") as f:
    f.seek(0)
    print(f.read())
try:
    os.close(fd)
except OSError as e:
    print(e)
wrapped = io.TextIOWrapper(io.BytesIO(b"x\r\ny"), encoding="ascii")
print(wrapped, wrapped.read())
wrapped = io.TextIOWrapper(io.BytesIO(), encoding="ascii", write_through=True)
wrapped.write("abc")
print(wrapped.buffer.getvalue(), wrapped.detach().getvalue())


class Upper(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, b):
        part = self.data[: min(2, len(b))].upper()
        self.data = self.data[len(part) :]
        b[: len(part)] = part
        return len(part)


print(io.BufferedReader(Upper(b"some\nbytes")).read(), io.BufferedReader(Upper(b"some\nbytes")).readline(), Upper(b"abc").read())
os.chdir("/")
