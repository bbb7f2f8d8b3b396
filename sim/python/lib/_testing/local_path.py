"""What the fixture `tmpdir` gives: a path with the methods of the library `py`, older than pathlib."""

import contextlib
import os
import pathlib
import shutil


class LocalPath:
    def __init__(self, path):
        self._path = pathlib.Path(path)

    strpath = property(lambda self: str(self._path))
    basename = property(lambda self: self._path.name)
    dirname = property(lambda self: str(self._path.parent))
    purebasename = property(lambda self: self._path.stem)
    ext = property(lambda self: self._path.suffix)

    def __fspath__(self):
        return str(self._path)

    __str__ = __fspath__

    def __repr__(self):
        return f"local({str(self._path)!r})"

    def __eq__(self, other):
        return os.fspath(self) == os.fspath(other) if hasattr(other, "__fspath__") or isinstance(other, str) else NotImplemented

    def __hash__(self):
        return hash(self._path)

    def join(self, *names, abs=False):
        return LocalPath(self._path.joinpath(*map(str, names)))

    def __truediv__(self, name):
        return self.join(name)

    def mkdir(self, *names):
        made = self.join(*names)
        made._path.mkdir()
        return made

    def ensure(self, *names, dir=False):
        made = self.join(*names)
        (made._path if dir else made._path.parent).mkdir(parents=True, exist_ok=True)
        if not dir:
            made._path.touch()
        return made

    def write(self, data, mode="w", ensure=False):
        if ensure:
            self.ensure()
        with open(self._path, mode + "b" * (isinstance(data, bytes) and "b" not in mode)) as file:
            file.write(data if isinstance(data, bytes) else str(data))

    def write_text(self, data, encoding, ensure=False):
        self._path.write_text(data, encoding)

    def write_binary(self, data, ensure=False):
        self._path.write_bytes(data)

    def read(self, mode="r"):
        with open(self._path, mode) as file:
            return file.read()

    def read_text(self, encoding):
        return self._path.read_text(encoding)

    def read_binary(self):
        return self._path.read_bytes()

    def readlines(self, cr=1):
        return self._path.read_text().splitlines(bool(cr))

    def open(self, mode="r", ensure=False, encoding=None):
        return open(self._path, mode, encoding=encoding)

    def exists(self):
        return self._path.exists()

    def check(self, dir=None, file=None):
        if dir is not None:
            return self._path.is_dir() == bool(dir)
        return self._path.is_file() == bool(file) if file is not None else self._path.exists()

    def isdir(self):
        return self._path.is_dir()

    def isfile(self):
        return self._path.is_file()

    def size(self):
        return self._path.stat().st_size

    def listdir(self):
        return [LocalPath(each) for each in sorted(self._path.iterdir())]

    def remove(self, rec=1, ignore_errors=False):
        if self._path.is_dir():
            shutil.rmtree(self._path, ignore_errors)
        else:
            self._path.unlink()

    def chdir(self):
        before = os.getcwd()
        os.chdir(self._path)
        return LocalPath(before)

    @contextlib.contextmanager
    def as_cwd(self):
        before = self.chdir()
        try:
            yield before
        finally:
            before.chdir()
