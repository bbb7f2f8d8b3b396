"""os.path: paths with slashes."""

curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False

import os  # behind the names that os itself takes from here
from genericpath import *
from genericpath import _check_arg_types

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser",
    "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep",
    "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction",
    "isdevdrive", "isreserved",
]  # fmt: skip


def _words(path):
    """The separator and the empty path, of the path's own kind."""
    return (b"/", b"", b".", b"..") if isinstance(path, bytes) else ("/", "", ".", "..")


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_words(s)[0])


def join(a, *p):
    a = os.fspath(a)
    slash = _words(a)[0]
    path = a
    try:
        for part in map(os.fspath, p):
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        _check_arg_types("join", a, *p)
        raise
    return path


def split(p):
    p = os.fspath(p)
    slash = _words(p)[0]
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_words(p)[0]) + 1 :]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = os.fspath(p)
    slash = _words(p)[0]
    dot = b"." if isinstance(p, bytes) else "."
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):  # a name of leading dots has no suffix
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash, empty = _words(p)[:2]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def ismount(path):
    return abspath(path) in ("/", b"/")


def expanduser(path):
    path = os.fspath(path)
    slash = _words(path)[0]
    tilde = b"~" if isinstance(path, bytes) else "~"
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    end = len(path) if end < 0 else end
    if end != 1 and path[1:end] not in ("loopglass", b"loopglass"):
        return path
    home = os.environ.get("HOME", "/home/loopglass")
    if isinstance(path, bytes):
        home = os.fsencode(home)
    return home.rstrip(slash) + path[end:] or slash


def expandvars(path):
    path = os.fspath(path)
    binary = isinstance(path, bytes)
    text = os.fsdecode(path) if binary else path
    out, i = "", 0
    while i < len(text):
        at = text.find("$", i)
        if at < 0:
            break
        out += text[i:at]
        i = at + 1
        if text[i : i + 1] == "{":
            end = text.find("}", i)
            name, rest = (text[i + 1 : end], end + 1) if end >= 0 else (None, i)
        else:
            rest = i
            while rest < len(text) and (text[rest] == "_" or text[rest].isascii() and text[rest].isalnum()):
                rest += 1
            name = text[i:rest]
        if name and name in os.environ:
            out += os.environ[name]
        else:
            out += text[at:rest]
        i = rest
    out += text[i:]
    return os.fsencode(out) if binary else out


def normpath(path):
    path = os.fspath(path)
    slash, empty, dot, up = _words(path)
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not root and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = os.fspath(path)
    if not path.startswith(_words(path)[0]):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    filename = os.fspath(filename)
    slash, empty, dot, up = _words(filename)
    path = os.getcwdb() if isinstance(filename, bytes) else os.getcwd()
    rest = filename.split(slash)[::-1]
    if filename.startswith(slash):
        path = slash
    followed = 0
    while rest:
        part = rest.pop()
        if not part or part == dot:
            continue
        if part == up:
            path = dirname(path)
            continue
        new = path + part if path.endswith(slash) else path + slash + part
        if strict:
            os.lstat(new)
        if islink(new):
            followed += 1
            if followed > 40:
                if strict:
                    os.stat(new)
                path = new
                continue
            target = os.readlink(new)
            if target.startswith(slash):
                path = slash
            rest += target.split(slash)[::-1]
        else:
            path = new
    return path


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, empty, dot, up = _words(path)
    start = dot if start is None else os.fspath(start)
    try:
        begin = [part for part in abspath(start).split(slash) if part]
        end = [part for part in abspath(path).split(slash) if part]
    except (TypeError, AttributeError, BytesWarning, DeprecationWarning):
        _check_arg_types("relpath", path, start)
        raise
    shared = 0
    while shared < len(begin) and shared < len(end) and begin[shared] == end[shared]:
        shared += 1
    return slash.join([up] * (len(begin) - shared) + end[shared:]) or dot


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, empty, dot, up = _words(paths[0])
    try:
        if len({path.startswith(slash) for path in paths}) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    except (TypeError, AttributeError):
        _check_arg_types("commonpath", *paths)
        raise
    low, high = min(split_paths), max(split_paths)
    shared = 0
    while shared < len(low) and shared < len(high) and low[shared] == high[shared]:
        shared += 1
    return (slash if paths[0].startswith(slash) else empty) + slash.join(low[:shared])


def isreserved(path):
    os.fspath(path)
    return False
