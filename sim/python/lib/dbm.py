"""Databases of one table, keys and values being bytes, each in a file of the scenario."""

import os
import pickle

__all__ = ["open", "whichdb", "error"]


class error(OSError):
    """The database is not there, not one, closed, or only to be read."""


_MARK = b"loopglass dbm\n"


class _Database:
    def __init__(self, path, flag, mode):
        self._path, self._readonly, self._open = path, flag == "r", True
        self._items = {}
        exists = os.path.exists(path)
        if flag in "rw" and not exists:
            raise error(f"db file doesn't exist; use 'c' or 'n' flag to create a new db")
        if exists and flag != "n":
            with _open(path, "rb") as file:
                if file.read(len(_MARK)) != _MARK:
                    raise error("db type could not be determined")
                self._items = pickle.loads(file.read())
        else:
            self.sync()

    def _bytes(self, value):
        if not self._open:
            raise error("DBM object has already been closed")
        return value.encode() if isinstance(value, str) else bytes(value)

    def _check_writable(self):
        if self._readonly:
            raise error("attempt to write a readonly database")

    def __getitem__(self, key):
        return self._items[self._bytes(key)]

    def __setitem__(self, key, value):
        self._check_writable()
        self._items[self._bytes(key)] = self._bytes(value)

    def __delitem__(self, key):
        self._check_writable()
        del self._items[self._bytes(key)]

    def __contains__(self, key):
        return self._bytes(key) in self._items

    def __len__(self):
        self._bytes(b"")
        return len(self._items)

    def keys(self):
        self._bytes(b"")
        return list(self._items)

    def __iter__(self):
        return iter(self.keys())

    def values(self):
        return [self._items[key] for key in self.keys()]

    def items(self):
        return [(key, self._items[key]) for key in self.keys()]

    def get(self, key, default=None):
        return self._items.get(self._bytes(key), default)

    def setdefault(self, key, default=b""):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        self._check_writable()
        return self._items.pop(self._bytes(key), *default)

    def update(self, other=(), **more):
        for key, value in [*(other.items() if hasattr(other, "items") else other), *more.items()]:
            self[key] = value

    def clear(self):
        self._check_writable()
        self._items.clear()

    def sync(self):
        with _open(self._path, "wb") as file:
            file.write(_MARK + pickle.dumps(self._items))

    def close(self):
        if self._open and not self._readonly:
            self.sync()
        self._open = False

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()

    def __del__(self):
        if self.__dict__.get("_items") is not None:
            self.close()


_open = open


def open(file, flag="r", mode=0o666):
    if flag[:1] not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n', not " + repr(flag))
    return _Database(os.fspath(file), flag[0], mode)


def whichdb(filename):
    """'dbm.sqlite3' for a database, '' for another file, None where there is none."""
    try:
        with _open(filename, "rb") as file:
            return "dbm.sqlite3" if file.read(len(_MARK)) == _MARK else ""
    except OSError:
        return None
