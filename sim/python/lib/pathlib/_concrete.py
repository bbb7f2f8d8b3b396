"""Path: what a path leads to."""

import io
import os
from stat import S_ISBLK, S_ISCHR, S_ISFIFO, S_ISSOCK

from pathlib._errors import UnsupportedOperation
from pathlib._pattern import is_magic
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath

import _files
from fnmatch import fnmatchcase


class Path(PurePath):
    __slots__ = ()
    __module__ = "pathlib._local"

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            raise TypeError(f"{type(self).__name__}.__init__() got an unexpected keyword argument {next(iter(kwargs))!r}")
        super().__init__(*args)

    # -- where it is -------------------------------------------------------------------------------------------------

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        from urllib.parse import unquote_to_bytes

        path = uri[5:]
        if path[:12] == "//localhost/":
            path = path[11:]
        elif path[:3] == "///":
            path = path[2:]
        result = cls(os.fsdecode(unquote_to_bytes(path)))
        if not result.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return result

    def expanduser(self):
        drive, root, tail = self._parts_of()
        if drive or root or not tail or not tail[0].startswith("~"):
            return self
        home = os.path.expanduser(tail[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self.with_segments(home, *tail[1:])

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), *self._raw_paths) if self._tail else self.with_segments(os.getcwd())

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def samefile(self, other_path):
        other = other_path.stat() if isinstance(other_path, Path) else os.stat(other_path)
        return os.path.samestat(self.stat(), other)

    def readlink(self):
        return self.with_segments(os.readlink(self))

    # -- what it is --------------------------------------------------------------------------------------------------

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return _files.kind(self, follow_symlinks) != ""

    def is_file(self, *, follow_symlinks=True):
        return _files.kind(self, follow_symlinks) == "f"

    def is_dir(self, *, follow_symlinks=True):
        return _files.kind(self, follow_symlinks) == "d"

    def is_symlink(self):
        return _files.kind(self, False) == "l"

    def is_junction(self):
        return False

    def is_mount(self):
        return os.path.ismount(self)

    def _mode_is(self, test):
        try:
            return test(self.stat().st_mode)
        except (OSError, ValueError):
            return False

    def is_block_device(self):
        return self._mode_is(S_ISBLK)

    def is_char_device(self):
        return self._mode_is(S_ISCHR)

    def is_fifo(self):
        return self._mode_is(S_ISFIFO)

    def is_socket(self):
        return self._mode_is(S_ISSOCK)

    def owner(self, *, follow_symlinks=True):
        return "root" if self.stat(follow_symlinks=follow_symlinks).st_uid == 0 else "loopglass"

    group = owner

    # -- reading and writing -----------------------------------------------------------------------------------------

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open("wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    # -- changing ----------------------------------------------------------------------------------------------------

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    # -- folders -----------------------------------------------------------------------------------------------------

    def _child(self, name):
        drive, root, tail = self._parts_of()
        return self._make(drive, root, [*tail, name])

    def iterdir(self):
        names = os.listdir(self)
        return (self._child(name) for name in names)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        try:
            with os.scandir(self) as entries:
                entries = list(entries)
        except OSError as error:
            if on_error is not None:
                on_error(error)
            return
        folders = [entry.name for entry in entries if entry.is_dir(follow_symlinks=follow_symlinks)]
        files = [entry.name for entry in entries if not entry.is_dir(follow_symlinks=follow_symlinks)]
        if top_down:
            yield self, folders, files
        for name in list(folders):
            yield from self._child(name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        if not isinstance(pattern, PurePath):
            text = pattern
            pattern = self.with_segments(pattern)
        else:
            text = str(pattern)
        if pattern.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = list(pattern._tail)
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        if text.endswith("/"):
            parts.append("")
        fold = self._folding(case_sensitive)
        seen = set() if parts.count("**") > 1 else None
        for path in self._select(parts, fold, recurse_symlinks):
            if seen is None:
                yield path
            elif path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern) if not pattern.endswith("/") else pattern
        if isinstance(pattern, PurePath):
            if pattern.anchor:
                raise NotImplementedError("Non-relative patterns are unsupported")
            pattern = str(pattern)
        return self.glob("**/" + ("" if pattern == "." else pattern), case_sensitive=case_sensitive,
                         recurse_symlinks=recurse_symlinks)  # fmt: skip

    def _select(self, parts, fold, follow):
        """The paths below this one that the parts of a pattern lead to."""
        if not parts:
            if self.exists(follow_symlinks=False):
                yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "":
            if self.is_dir():
                yield self
        elif part == "**":
            if self.is_dir():
                yield from self._select_below(rest, fold, follow)
        elif part == "..":
            yield from self._child("..")._select(rest, fold, follow)
        elif not is_magic(part) and fold is not str.lower:
            child = self._child(part)
            if rest:
                yield from child._select(rest, fold, follow)
            elif child.exists(follow_symlinks=False):
                yield child
        else:
            pattern = fold(part)
            for entry in self._entries():
                if fnmatchcase(fold(entry.name), pattern):
                    child = self._child(entry.name)
                    if not rest:
                        yield child
                    elif entry.is_dir():
                        yield from child._select(rest, fold, follow)

    def _select_below(self, rest, fold, follow):
        """`**`: this folder and every one below."""
        while rest and rest[0] == "**":
            rest = rest[1:]
        if rest:
            yield from self._select(rest, fold, follow)
        else:
            yield self
        for entry in self._entries():
            if entry.is_dir(follow_symlinks=follow):
                yield from self._child(entry.name)._select_below(rest, fold, follow)
            elif not rest:
                yield self._child(entry.name)

    def _entries(self):
        try:
            with os.scandir(self) as entries:
                return list(entries)
        except OSError:
            return []


class PosixPath(Path, PurePosixPath):
    __slots__ = ()
    __module__ = "pathlib._local"


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
    __module__ = "pathlib._local"

    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation(f"cannot instantiate {cls.__name__!r} on your system")
