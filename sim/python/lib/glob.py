"""Paths that match a shell pattern."""

import contextlib
import os
from fnmatch import fnmatchcase, translate as _translate

__all__ = ["escape", "glob", "iglob", "translate", "glob0", "glob1", "has_magic"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    paths = _paths(pathname, root, recursive, include_hidden, False)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        paths = (path for path in paths if path)
    return paths


def has_magic(s):
    return any(c in s for c in (b"*?[" if isinstance(s, bytes) else "*?["))


def escape(pathname):
    if isinstance(pathname, bytes):
        return b"".join(b"[" + bytes([c]) + b"]" if c in b"*?[" else bytes([c]) for c in pathname)
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def _is_recursive(pattern):
    return pattern in ("**", b"**")


def _paths(pathname, root, recursive, hidden, folders_only):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        if base:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if not folder:
        yield from _names(root, base, recursive, hidden, folders_only)
        return
    if folder != pathname and has_magic(folder):
        folders = _paths(folder, root, recursive, hidden, True)
    else:
        folders = [folder]
    for found in folders:
        for name in _names(os.path.join(root, found), base, recursive, hidden, folders_only):
            yield os.path.join(found, name)


def _names(folder, pattern, recursive, hidden, folders_only):
    """The names in a folder that fit one part of the pattern."""
    if recursive and _is_recursive(pattern):
        return _below(folder, pattern[:0], hidden, folders_only)
    if not has_magic(pattern):
        if pattern:
            return [pattern] if os.path.lexists(os.path.join(folder, pattern)) else []
        return [pattern] if os.path.isdir(folder) else []
    dot = b"." if isinstance(pattern, bytes) else "."
    hidden = hidden or pattern.startswith(dot)
    if isinstance(pattern, bytes):
        text = os.fsdecode(pattern)
        return [name for name in _list(folder, folders_only)
                if (hidden or not name.startswith(dot)) and fnmatchcase(os.fsdecode(name), text)]  # fmt: skip
    return [name for name in _list(folder, folders_only)
            if (hidden or not name.startswith(dot)) and fnmatchcase(name, pattern)]  # fmt: skip


def _below(folder, name, hidden, folders_only):
    if not folder or os.path.isdir(folder):
        yield name
    yield from _all_below(folder, hidden, folders_only)


def _all_below(folder, hidden, folders_only):
    for name in _list(folder, folders_only):
        if hidden or name[:1] not in (".", b"."):
            yield name
            path = os.path.join(folder, name) if folder else name
            for below in _all_below(path, hidden, folders_only):
                yield os.path.join(name, below)


def _list(folder, folders_only):
    with contextlib.suppress(OSError):
        with os.scandir(folder or (b"." if isinstance(folder, bytes) else ".")) as entries:
            return [entry.name for entry in entries if not folders_only or entry.is_dir()]
    return []


def glob0(dirname, pattern):
    return list(_names(dirname, pattern, False, False, False)) if not has_magic(pattern) else []


def glob1(dirname, pattern):
    return list(_names(dirname, pattern, False, False, False))


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The pattern as a regular expression for whole paths."""
    separators = seps or "/"
    any_separator = f"[{''.join(chr(92) + c if c in chr(92) + ']^-' else c for c in separators)}]"
    if len(separators) == 1:
        any_separator = separators if separators not in ".\\" else "\\" + separators
    not_separator = f"[^{''.join(chr(92) + c if c in chr(92) + ']^-' else c for c in separators)}]"
    one = f"{not_separator}+" if include_hidden else f"(?!\\.){not_separator}+"
    out, parts = [], pat.split("/") if separators == "/" else [pat]
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == "*":
            out.append(one if last else f"{one}{any_separator}")
        elif recursive and part == "**":
            if last:
                out.append(".*" if include_hidden else f"(?:{one}(?:{any_separator}{one})*)?")
            elif i == 0 or parts[i - 1] != "**":
                out.append(f"(?:.+{any_separator})?" if include_hidden else f"(?:{one}{any_separator})*")
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    out.append(r"(?!\.)")
                body = _translate(part)[4:-3]
                out.append(body.replace(".*", f"{not_separator}*"))
            if not last:
                out.append(any_separator)
    return rf"(?s:{''.join(out)})\Z"
