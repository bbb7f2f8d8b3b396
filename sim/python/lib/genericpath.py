"""What os.path asks of the files, whatever the shape of paths."""

import _files

__all__ = ["commonprefix", "exists", "lexists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink",
           "isjunction", "isdevdrive", "samefile", "sameopenfile", "samestat"]  # fmt: skip


def exists(path):
    return _files.kind(path, True) != ""


def lexists(path):
    return _files.kind(path, False) != ""


def isfile(path):
    return _files.kind(path, True) == "f"


def isdir(s):
    return _files.kind(s, True) == "d"


def islink(path):
    return _files.kind(path, False) == "l"


def isjunction(path):
    os.fspath(path)
    return False


isdevdrive = isjunction


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def commonprefix(m):
    """The longest beginning that all of them share, letter by letter."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [os.fspath(path) for path in m]
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(os.fstat(fp1), os.fstat(fp2))


def _check_arg_types(funcname, *args):
    text = binary = False
    for arg in args:
        if isinstance(arg, str):
            text = True
        elif isinstance(arg, bytes):
            binary = True
        else:
            raise TypeError(
                f"{funcname}() argument must be str, bytes, or os.PathLike object, not {arg.__class__.__name__!r}"
            ) from None
    if text and binary:
        raise TypeError("Can't mix strings and bytes in path components") from None


import os  # at the end: os.path is made of what stands above
