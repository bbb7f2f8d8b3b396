"""The lines of several files as if they were one."""

import io
import os
import sys

__all__ = [
    "input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
    "hook_compressed", "hook_encoded",
]  # fmt: skip

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    return _active().nextfile()


def filename():
    return _active().filename()


def lineno():
    return _active().lineno()


def filelineno():
    return _active().filelineno()


def fileno():
    return _active().fileno()


def isfirstline():
    return _active().isfirstline()


def isstdin():
    return _active().isstdin()


class FileInput:
    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        elif files is None:
            files = tuple(sys.argv[1:]) or ("-",)
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook is not None:
            if inplace:
                raise ValueError("FileInput cannot use an opening hook in inplace mode")
            if not callable(openhook):
                raise ValueError("FileInput openhook must be callable")
        self._files, self._inplace, self._backup = list(files), inplace, backup
        self._mode, self._hook, self._encoding, self._errors = mode, openhook, encoding, errors
        self._file = self._filename = self._output = self._stdout = None
        self._before, self._line, self._is_stdin = 0, 0, False

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self.nextfile()
        self._files = []

    def nextfile(self):
        if self._output:
            sys.stdout = self._stdout
            self._output.close()
            self._stdout = self._output = None
            if not self._backup:
                os.unlink(self._filename + ".bak")
        if self._file and not self._is_stdin:
            self._file.close()
        self._file, self._is_stdin = None, False

    def readline(self):
        while True:
            if not self._file:
                if not self._files:
                    return b"" if "b" in self._mode else ""
                self._begin(self._files.pop(0))
            if line := self._file.readline():
                self._line += 1
                return line
            self.nextfile()

    def _begin(self, name):
        self._filename, self._before, self._line = name, self.lineno(), 0
        if name == "-":
            self._filename, self._is_stdin = "<stdin>", True
            self._file = sys.stdin.buffer if "b" in self._mode else sys.stdin
        elif self._inplace:
            kept = name + (self._backup or ".bak")
            os.rename(name, kept)
            self._file = open(kept, self._mode, encoding=self._encoding, errors=self._errors)
            self._output = open(name, "w", encoding=self._encoding, errors=self._errors)
            self._stdout, sys.stdout = sys.stdout, self._output
        elif self._hook:
            self._file = self._hook(name, self._mode)
        else:
            self._file = open(name, self._mode, encoding=self._encoding, errors=self._errors)

    def filename(self):
        return self._filename

    def lineno(self):
        return self._before + self._line

    def filelineno(self):
        return self._line

    def fileno(self):
        try:
            return self._file.fileno() if self._file else -1
        except (io.UnsupportedOperation, ValueError):
            return -1

    def isfirstline(self):
        return self._line == 1

    def isstdin(self):
        return self._is_stdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    if os.path.splitext(filename)[1] != ".gz":
        return open(filename, mode, encoding=encoding, errors=errors)
    import gzip

    stream = gzip.open(filename, "rb")
    return stream if "b" in mode else io.TextIOWrapper(stream, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
