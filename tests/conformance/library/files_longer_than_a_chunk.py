# Text files longer than what is read at once: lines, positions, newlines across the pieces.
import os
import tempfile

os.chdir(tempfile.mkdtemp())
lines = [f"lïne {i} " + "x" * (i % 97) for i in range(3000)]
with open("a", "w", encoding="utf-8") as f:
    f.writelines(line + "\n" for line in lines)
with open("a", encoding="utf-8") as f:
    print([line.rstrip("\n") for line in f] == lines)
with open("a", encoding="utf-8") as f:
    for _ in range(1500):
        f.readline()
    at = f.tell()
    rest = f.read()
    print(at, len(rest), f.tell() == os.path.getsize("a"), f.read())
    f.seek(at)
    print(f.readline() == lines[1500] + "\n", f.read(5), len(f.read(20000)), f.tell(), len(f.readlines()))
with open("b", "wb") as f:
    f.write(b"\r\n".join([b"y" * n for n in (8190, 0, 8191, 1, 8189, 8192)]) + b"\rz\n" * 4000)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("b", newline=newline) as f:
        got = list(f)
        print(repr(newline), len(got), [len(line) for line in got[:8]], f.newlines)
    with open("b", newline=newline) as f:
        parts = []
        while part := f.read(1000):
            parts.append(part)
        print(len(parts), "".join(parts) == open("b", newline=newline).read(), len(open("b", newline=newline).read()))
with open("a", "r+", encoding="utf-8") as f:
    f.readline()
    f.seek(f.tell())
    f.write("OVER")
    f.seek(0)
    print(f.readline(), f.readline()[:12])
os.chdir("/")
