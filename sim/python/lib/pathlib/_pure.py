"""PurePath: the words of a path, without looking at any file."""

import os
import posixpath
from fnmatch import fnmatchcase

from pathlib._pattern import names_match


class _Posix:
    """How a POSIX path is taken apart."""

    sep, altsep = "/", ""
    splitroot = staticmethod(posixpath.splitroot)

    @staticmethod
    def normcase(text):
        return text


class _Windows:
    sep, altsep = "\\", "/"

    @staticmethod
    def normcase(text):
        return text.replace("/", "\\").lower()

    @staticmethod
    def splitroot(path):
        """(drive, root, rest): "C:", "\\", "a\\b"; a drive may be a share "\\\\host\\share"."""
        flat = path.replace("/", "\\")
        if flat[:2] == "\\\\":
            start = 8 if flat[:8].upper() == "\\\\?\\UNC\\" else 2
            end = flat.find("\\", start)
            if end < 0:
                return path, "", ""
            end = flat.find("\\", end + 1)
            if end < 0:
                return path, "", ""
            return path[:end], path[end : end + 1], path[end + 1 :]
        if flat[:1] == "\\":
            return "", path[:1], path[1:]
        if flat[1:2] == ":":
            if flat[2:3] == "\\":
                return path[:2], path[2:3], path[3:]
            return path[:2], "", path[2:]
        return "", "", path


class _Parents:
    """`path.parents`: a sequence that makes its paths when asked."""

    def __init__(self, path):
        self._path, self._drive, self._root, self._tail = path, path.drive, path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._make(self._drive, self._root, self._tail[: -index - 1])

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


_Parents.__name__ = _Parents.__qualname__ = "_PathParents"


class PurePath:
    __slots__ = ("_raw_paths", "_parsed", "_text", "_hash", "__weakref__")
    __module__ = "pathlib._local"
    _flavour = _Posix
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg._flavour is not self._flavour:
                    paths.extend(path.replace(arg._flavour.sep, "/") for path in arg._raw_paths)
                else:
                    paths.extend(arg._raw_paths)
                continue
            try:
                path = os.fspath(arg)
            except TypeError:
                path = arg
            if not isinstance(path, str):
                raise TypeError(
                    "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                    f"not {type(path).__name__!r}"
                )
            paths.append(path)
        self._raw_paths = paths
        self._parsed = self._text = self._hash = None

    def with_segments(self, *pathsegments):
        """A new path of this class; what all methods that give paths go through."""
        return type(self)(*pathsegments)

    # -- taking apart ------------------------------------------------------------------------------------------------

    def _parts_of(self):
        if self._parsed is None:
            self._parsed = self._parse(self._joined())
        return self._parsed

    def _joined(self):
        paths = self._raw_paths
        if not paths:
            return ""
        if len(paths) == 1:
            return paths[0]
        flavour = self._flavour
        if flavour is _Posix:
            return posixpath.join(*paths)
        drive, root, rest = flavour.splitroot(paths[0])
        for path in paths[1:]:
            new_drive, new_root, new_rest = flavour.splitroot(path)
            if new_root:
                if new_drive or not drive:
                    drive = new_drive
                root, rest = new_root, new_rest
            elif new_drive and new_drive.lower() != drive.lower():
                drive, root, rest = new_drive, new_root, new_rest
            else:
                drive = new_drive or drive
                if rest and rest[-1] not in "\\/":
                    rest += "\\"
                rest += new_rest
        if rest and not root and drive and drive[-1] not in ":\\/":
            return drive + "\\" + rest
        return drive + root + rest

    @classmethod
    def _parse(cls, path):
        if not path:
            return "", "", []
        flavour = cls._flavour
        if flavour.altsep:
            path = path.replace(flavour.altsep, flavour.sep)
        drive, root, rest = flavour.splitroot(path)
        if not root and drive.startswith(flavour.sep) and not drive.endswith(flavour.sep):
            words = drive.split(flavour.sep)
            if (len(words) == 4 and words[2] not in "?.") or len(words) == 6:
                root = flavour.sep  # \\server\share, or \\?\unc\server\share
        return drive, root, [part for part in rest.split(flavour.sep) if part and part != "."]

    def _make(self, drive, root, tail):
        text = self._format(drive, root, tail)
        path = self.with_segments(text)
        path._parsed = drive, root, list(tail)
        path._text = text or "."
        return path

    @classmethod
    def _format(cls, drive, root, tail):
        sep = cls._flavour.sep
        if drive or root:
            return drive + root + sep.join(tail)
        if tail and cls._flavour.splitroot(tail[0])[0]:
            tail = [".", *tail]
        return sep.join(tail)

    @property
    def drive(self):
        return self._parts_of()[0]

    @property
    def root(self):
        return self._parts_of()[1]

    @property
    def _tail(self):
        return self._parts_of()[2]

    @property
    def anchor(self):
        return self.drive + self.root

    @property
    def parts(self):
        anchor = self.anchor
        return (anchor, *self._tail) if anchor else tuple(self._tail)

    @property
    def name(self):
        tail = self._tail
        return tail[-1] if tail else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        drive, root, tail = self._parts_of()
        return self._make(drive, root, tail[:-1]) if tail else self

    @property
    def parents(self):
        return _Parents(self)

    # -- as text, as a key -------------------------------------------------------------------------------------------

    def __str__(self):
        if self._text is None:
            self._text = self._format(*self._parts_of()) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __bytes__(self):
        return os.fsencode(self)

    def __reduce__(self):
        return type(self), tuple(self._raw_paths)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, "/")

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes

        drive = self.drive
        if len(drive) == 2 and drive[1] == ":":
            prefix, path = "file:///" + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = "file:", self.as_posix()
        else:
            prefix, path = "file://", str(self)
        return prefix + quote_from_bytes(os.fsencode(path))

    def _key(self):
        return self._flavour.normcase(str(self))

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._key())
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key() and self._flavour is other._flavour

    def _order(self):
        return self._key().split(self._flavour.sep)

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._order() < other._order()

    def __le__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._order() <= other._order()

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._order() > other._order()

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._order() >= other._order()

    # -- putting together --------------------------------------------------------------------------------------------

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        flavour = self._flavour
        if not name or flavour.sep in name or (flavour.altsep and flavour.altsep in name) or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        drive, root, tail = self._parts_of()
        if not tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._make(drive, root, [*tail[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1) or self._flavour.sep in suffix:
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        if not isinstance(other, PurePath):
            other = self.with_segments(other, *_deprecated)
        up = 0
        for up, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._make("", "", [".."] * up + self._tail[len(path._tail) :])

    def is_relative_to(self, other, *_deprecated):
        if not isinstance(other, PurePath):
            other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        return bool(self.root and (self._flavour is _Posix or self.drive))

    def is_reserved(self):
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        """From the right, `**` being no more than `*`."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        names, patterns = self.parts[::-1], path_pattern.parts[::-1]
        if not patterns:
            raise ValueError("empty pattern")
        if len(names) < len(patterns) or (len(names) > len(patterns) and path_pattern.anchor):
            return False
        fold = self._folding(case_sensitive)
        return all(fnmatchcase(fold(name), fold(pattern)) for name, pattern in zip(names, patterns))

    def full_match(self, pattern, *, case_sensitive=None):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        fold = self._folding(case_sensitive)
        return names_match([fold(name) for name in self.parts], [fold(part) for part in pattern.parts])

    def _folding(self, case_sensitive):
        if case_sensitive is None:
            case_sensitive = self._flavour is _Posix
        return (lambda text: text) if case_sensitive else str.lower


class PurePosixPath(PurePath):
    __slots__ = ()
    __module__ = "pathlib._local"


class PureWindowsPath(PurePath):
    __slots__ = ()
    __module__ = "pathlib._local"
    _flavour = _Windows
    parser = None


os.PathLike.register(PurePath)
