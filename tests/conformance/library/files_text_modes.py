# open() in text mode: what each mode reads, writes, keeps and refuses.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("a.txt", "w") as f:
        print(f, f.name, f.mode, f.closed, f.encoding, f.errors, f.newlines, f.line_buffering)
        print(f.write("one\ntwo\n"), f.tell(), f.readable(), f.writable(), f.seekable(), f.isatty())
        f.writelines(["three\n", "four"])
        print("five", 6, file=f, sep="-")
        try:
            f.read()
        except OSError as e:
            print(type(e).__name__, e)
    print(f.closed, f)
    with open("a.txt") as f:
        print(f.readline(), f.readline(2), f.tell(), f.read(3), f.readlines(), f.read(), f.readline())
        f.seek(0)
        print([line for line in f])
        f.seek(4)
        print(f.read(4))
        try:
            f.write("x")
        except OSError as e:
            print(type(e).__name__, e)
        for line in f:
            try:
                f.tell()
            except OSError as e:
                print(e)
            break
    with open("a.txt", "a+") as f:
        print(f.tell(), repr(f.read()))
        f.write("more\n")
        f.seek(0)
        print(f.read())
    with open("a.txt", "r+") as f:
        f.write("ONE")
        f.seek(0, 2)
        end = f.tell()
        print(end, f.truncate(8), f.tell())
        f.seek(0)
        print(f.read())
    with open("b.txt", "x") as f:
        f.write("new")
    for args in [("b.txt", "x"), ("nope.txt",), (".",), ("a.txt/b",), ("no/such/dir.txt", "w"), ("a.txt", "q"), ("a.txt", "rw"),
                 ("a.txt", ""), ("a.txt", "rbt"), ("a.txt", "+"), ("a.txt", "rb", -1, "utf-8"), ("a.txt", "r", 0),
                 ("a.txt", "r", -1, "no-such"), ("a.txt", "r", -1, None, None, "x"), (3.5,), (None,), ("a\0b",), ("",),
                 ("a.txt", 5), ("a.txt", "r", -1, 5), ("a.txt", "rb", -1, None, "strict"), ("a.txt", "rb", -1, None, None, "\n"),
                 ("a.txt", "wx"), ("a.txt", "rr")]:
        try:
            open(*args)
        except Exception as e:
            print(args, type(e).__name__, e, getattr(e, "filename", None), getattr(e, "errno", None))
    f = open("a.txt")
    f.close()
    f.close()
    for method in ("read", "readline", "readlines", "tell", "flush", "fileno", "isatty", "readable", "__iter__", "__enter__"):
        try:
            getattr(f, method)()
        except ValueError as e:
            print(method, e)
    os.chdir("/")
