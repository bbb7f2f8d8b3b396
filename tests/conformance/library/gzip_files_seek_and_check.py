import gzip
import io

with gzip.open("/tmp/lines.gz", "wt", encoding="utf-8") as file:
    file.write("línea\n" * 3)
with gzip.open("/tmp/lines.gz", "rt", encoding="utf-8") as file:
    print(file.readlines())
with gzip.open("/tmp/lines.gz") as file:
    print(file.read(3), file.tell(), file.readline(), file.seek(1), file.read(4), file.peek(2)[:2], file.readable())
memory = io.BytesIO()
with gzip.GzipFile("name.txt", "w", fileobj=memory, mtime=5) as file:
    print(file.write(b"12345"), file.tell())
print(memory.getvalue()[:18])
memory.seek(0)
print(list(gzip.GzipFile(fileobj=memory)))
print(gzip.decompress(gzip.compress(b"a") + gzip.compress(b"b")))
damaged = bytearray(gzip.compress(b"some data", mtime=0))
damaged[-6] ^= 1
for data in (b"not gzip", gzip.compress(b"abc")[:-4], bytes(damaged)):
    try:
        gzip.decompress(data)
    except (OSError, EOFError) as error:
        print(type(error).__name__, error)
