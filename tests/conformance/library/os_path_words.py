# os.path: taking paths apart and putting them together, without any file.
import os.path as p
import posixpath

print(p is posixpath)
for path in ("", "/", "//", "///a", "a", "a/", "a/b", "/a/b.c", "a.b/c", ".x", "..", "a..b", "x.tar.gz", ".a.b", "/a//b/", "a/./b/../c", "../..", "/..", "~/x", "//a/../.."):
    print(repr(path), p.split(path), p.splitext(path), p.basename(path), p.dirname(path), p.normpath(path), p.isabs(path), p.splitdrive(path), p.splitroot(path))
for parts in (("a", "b"), ("a", "/b"), ("a/", "b"), ("", "b"), ("a", ""), ("a", "b", "/c", "d"), ("/",), (b"a", b"b")):
    print(parts, p.join(*parts))
for paths in (["/a/b", "/a/c"], ["a/b/c", "a/b"], ["a", "b"], ["/a", "/a/b"]):
    print(p.commonpath(paths), repr(p.commonprefix(paths)))
for path, start in (("/a/b/c", "/a"), ("/a", "/a/b/c"), ("/a/b", "/a/b"), ("/x", "/y")):
    print(p.relpath(path, start))
for bad in (lambda: p.join("a", b"b"), lambda: p.join("a", 1), lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.relpath(""), lambda: p.split(1), lambda: p.exists(1.5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
import os

os.environ["HOME"] = "/home/me"
os.environ["NAME"] = "value"
print(p.expanduser("~"), p.expanduser("~/a"), p.expanduser("a~"), p.expandvars("$NAME/${NAME}x/$none/${none"), p.abspath("/a/../b"))
print(p.exists("/definitely/not"), p.isfile("/"), p.isdir("/"), p.ismount("/"), p.lexists("/"))
