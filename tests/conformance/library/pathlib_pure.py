# PurePath: words, order, suffixes, joining, matching, and another system's paths.

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

for text in ("", ".", "/", "//", "///a", "a", "a/b.txt", "/usr/lib/x.tar.gz", "a/./b/../c", ".bashrc", "a.", "a/.b.c", "..", "//host/x"):
    x = PurePosixPath(text)
    print(repr(text), x, repr(x), x.parts, x.drive, x.root, x.anchor, x.name, x.stem, x.suffix, x.suffixes, x.parent, list(x.parents), x.is_absolute())
for args in ((), ("a", "b"), ("a", "/b"), ("a/", "../b"), (PurePosixPath("x"), "y"), ("a", PureWindowsPath("b\\c"))):
    print(args, PurePosixPath(*args))
x = PurePosixPath("/a/b/c.py")
print(x / "d", "r" / PurePosixPath("s"), x.joinpath("..", "e"), x.with_name("n"), x.with_suffix(".t"), x.with_suffix(""), x.with_stem("m"))
print(x.relative_to("/a"), x.relative_to("/a", walk_up=True), x.relative_to("/a/z", walk_up=True), x.is_relative_to("/a/b"), x.is_relative_to("/b"))
print(x.as_posix(), x.as_uri(), bytes(x), hash(x) == hash(PurePosixPath("/a/b/c.py")), x == PurePosixPath("/a//b/./c.py"), x < PurePosixPath("/a/c"))
print(x.parents[0], x.parents[-1], len(x.parents), x.parents[0:2], x.parents)
print([x.match(p) for p in ("*.py", "b/*.py", "/a/*/*.py", "/a/*.py", "a/b/c.py", "**/*.py", "c.*")], [x.full_match(p) for p in ("**/*.py", "/a/**", "*.py", "/a/b/c.py", "/**/c.py")])
print(sorted([PurePosixPath("b"), PurePosixPath("a/b"), PurePosixPath("a")]))
for bad in (lambda: x.with_name(""), lambda: x.with_name("a/b"), lambda: x.with_suffix("x"), lambda: PurePosixPath("/").with_name("a"), lambda: x.relative_to("b"), lambda: x.relative_to("/z"),
            lambda: PurePosixPath("a").as_uri(), lambda: PurePosixPath(1), lambda: PurePosixPath(b"a"), lambda: x / 1, lambda: x < "a", lambda: x.parents[9], lambda: x.match("")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
for text in ("c:/a/b.txt", "c:a", "\\\\host\\share\\x", "/a", "C:\\A", "a\\b", ""):
    w = PureWindowsPath(text)
    print(repr(w), str(w), w.parts, w.drive, w.root, w.anchor, w.is_absolute(), w.as_posix())
print(PureWindowsPath("C:/A") == PureWindowsPath("c:\\a"), PurePosixPath("a") == PureWindowsPath("a"), type(PurePath("a")), type(Path("a")), PureWindowsPath("c:/x") / "d:y")
print(isinstance(Path("a"), PurePosixPath), issubclass(Path, PurePath), {PurePosixPath("a"): 1}[PurePosixPath("./a")])
