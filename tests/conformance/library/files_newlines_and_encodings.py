# Newline translation and encodings of text files.
import os
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)
with open("n", "wb") as f:
    f.write(b"a\r\nb\rc\nd")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("n", newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
    with open("n", newline=newline) as f:
        print(repr(f.read(2)), repr(f.read(1)), repr(f.read()), f.tell())
    with open("w", "w", newline=newline) as f:
        f.write("x\ny\r\n")
    print(open("w", "rb").read())
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "utf-32"):
    with open("e", "w", encoding=encoding) as f:
        f.write("né\n")
        f.write("ü")
    with open("e", "a", encoding=encoding) as f:
        f.write("!")
    print(encoding, open("e", "rb").read())
    with open("e", encoding=encoding) as f:
        print(f.read(), f.encoding)
with open("bad", "wb") as f:
    f.write(b"ok \xff\xfe end")
try:
    open("bad").read()
except UnicodeDecodeError as e:
    print(e)
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, ascii(open("bad", errors=errors).read()))
try:
    with open("e", "w", encoding="ascii") as f:
        f.write("é")
except UnicodeEncodeError as e:
    print(e)
with open("e", "w", encoding="ascii", errors="xmlcharrefreplace") as f:
    f.write("é")
print(open("e").read())
with open("u", "w", encoding="utf-8") as f:
    f.write("añb\nçd\n")
with open("u", encoding="utf-8") as f:
    f.read(2)
    at = f.tell()
    print(at, f.readline(), f.tell())
    f.seek(at)
    print(f.read())
os.chdir("/")
