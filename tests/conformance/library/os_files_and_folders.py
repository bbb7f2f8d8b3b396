# os: folders, files, links, stat and their errors.
import os
import stat
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)
print(os.path.samefile(os.getcwd(), folder), os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.extsep, os.pathsep)
os.mkdir("d")
os.makedirs("x/y/z")
os.makedirs("x/y", exist_ok=True)
for name in ("d/1.txt", "d/2.txt", "x/y/3.txt"):
    with open(name, "w") as f:
        f.write(name)
print(sorted(os.listdir()), sorted(os.listdir("d")), sorted(os.listdir(b"d")))
for top, folders, files in sorted(os.walk(".")):
    print(top, sorted(folders), sorted(files))
print([top for top, _, _ in os.walk("x", topdown=False)])
with os.scandir("d") as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e, e.name, e.path, e.is_file(), e.is_dir(), e.is_symlink(), e.stat().st_size, os.fspath(e))
s = os.stat("d/1.txt")
print(s.st_size, s[6], stat.S_ISREG(s.st_mode), stat.filemode(os.stat("d").st_mode)[0], len(s), s.st_nlink, type(s))
os.chmod("d/1.txt", 0o640)
print(oct(os.stat("d/1.txt").st_mode), stat.filemode(os.stat("d/1.txt").st_mode))
os.utime("d/1.txt", (1, 2))
print(os.path.getatime("d/1.txt"), os.path.getmtime("d/1.txt"), os.stat("d/1.txt").st_mtime_ns)
os.rename("d/1.txt", "d/one")
os.replace("d/one", "d/2.txt")
print(os.listdir("d"), open("d/2.txt").read())
os.symlink("d", "link")
os.symlink("gone", "broken")
print(os.readlink("link"), os.listdir("link"), os.path.islink("link"), os.path.isdir("link"), os.path.exists("broken"), os.path.lexists("broken"))
os.link("d/2.txt", "hard")
print(os.stat("hard").st_nlink, os.path.samefile("hard", "d/2.txt"))
os.truncate("hard", 2)
print(open("d/2.txt").read())
print(os.path.realpath("link/2.txt") == os.path.realpath("d/2.txt"), os.path.relpath("x/y", "d"))
for call in (
    lambda: os.mkdir("d"), lambda: os.mkdir("no/where"), lambda: os.rmdir("x"), lambda: os.rmdir("hard"), lambda: os.remove("d"),
    lambda: os.remove("none"), lambda: os.unlink("none"), lambda: os.rename("none", "other"), lambda: os.rename("d", "x"),
    lambda: os.listdir("none"), lambda: os.listdir("hard"), lambda: os.chdir("none"), lambda: os.stat("none"), lambda: os.makedirs("d"),
    lambda: os.scandir("none"), lambda: os.readlink("hard"), lambda: os.symlink("a", "link"), lambda: os.stat(3.5), lambda: os.mkdir(None),
    lambda: os.stat("a\0b"), lambda: os.close(99), lambda: os.read(99, 1), lambda: os.rename("x", "x/y/in"), lambda: os.chmod("none", 0o600),
    lambda: os.getxattr if False else os.path.getsize("none"), lambda: os.removedirs("none"), lambda: os.fspath(1), lambda: os.stat("hard/x"),
):
    try:
        print("fine", call())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "filename2", None))
os.removedirs("x/y/z") if False else None
os.unlink("link")
os.remove("broken")
os.rmdir("x/y/z")
print(sorted(os.listdir()))
print(os.access("d", os.R_OK | os.W_OK), os.access("none", os.F_OK))
print(os.strerror(2), os.strerror(13), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"))
os.environ["LOOPGLASS_X"] = "1"
print(os.environ["LOOPGLASS_X"], os.getenv("LOOPGLASS_X"), os.getenv("LOOPGLASS_NONE"), os.getenv("LOOPGLASS_NONE", "d"), "LOOPGLASS_X" in os.environ)
del os.environ["LOOPGLASS_X"]
for bad in (lambda: os.environ["LOOPGLASS_NONE"], lambda: os.environ.__setitem__("A", 1), lambda: os.environ.pop("LOOPGLASS_NONE")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(len(os.urandom(8)), type(os.urandom(3)), isinstance(os.getpid(), int), isinstance(os.PathLike, type))
os.chdir("/")
