"""The fixture monkeypatch: attributes, items, environment variables set for the time of a test."""

import os
import sys

MISSING = object()


def _resolve(path):
    parts = path.split(".")
    target = __import__(parts[0])
    for index, part in enumerate(parts[1:-1], 1):
        try:
            target = getattr(target, part)
        except AttributeError:
            __import__(".".join(parts[: index + 1]))
            target = getattr(target, part)
    return target, parts[-1]


class MonkeyPatch:
    def __init__(self):
        self._undo = []

    @classmethod
    def context(cls):
        return _Context(cls())

    def setattr(self, target, name, value=MISSING, raising=True):
        if value is MISSING:
            if not isinstance(target, str):
                raise TypeError("use setattr(target, name, value) or setattr(target, value) with target being a dotted import string")
            value = name
            target, name = _resolve(target)
        old = getattr(target, name, MISSING)
        if raising and old is MISSING:
            raise AttributeError(f"{target!r} has no attribute {name!r}")
        if isinstance(target, type):
            old = target.__dict__.get(name, MISSING)
        self._undo.append((_restore_attribute, target, name, old))
        setattr(target, name, value)

    def delattr(self, target, name=MISSING, raising=True):
        if name is MISSING:
            target, name = _resolve(target)
        if not hasattr(target, name):
            if raising:
                raise AttributeError(name)
            return
        old = target.__dict__.get(name, MISSING) if isinstance(target, type) else getattr(target, name)
        self._undo.append((_restore_attribute, target, name, old))
        delattr(target, name)

    def setitem(self, dic, name, value):
        self._undo.append((_restore_item, dic, name, dic.get(name, MISSING)))
        dic[name] = value

    def delitem(self, dic, name, raising=True):
        if name not in dic:
            if raising:
                raise KeyError(name)
            return
        self._undo.append((_restore_item, dic, name, dic[name]))
        del dic[name]

    def setenv(self, name, value, prepend=None):
        value = str(value)
        if prepend and name in os.environ:
            value += prepend + os.environ[name]
        self.setitem(os.environ, name, value)

    def delenv(self, name, raising=True):
        self.delitem(os.environ, name, raising)

    def syspath_prepend(self, path):
        self._undo.append((_restore_list, sys.path, None, sys.path[:]))
        sys.path.insert(0, str(path))

    def chdir(self, path):
        self._undo.append((_restore_folder, None, None, os.getcwd()))
        os.chdir(path)

    def undo(self):
        while self._undo:
            restore, target, name, old = self._undo.pop()
            restore(target, name, old)


class _Context:
    def __init__(self, patch):
        self.patch = patch

    def __enter__(self):
        return self.patch

    def __exit__(self, *exc_info):
        self.patch.undo()


def _restore_attribute(target, name, old):
    if old is MISSING:
        delattr(target, name)
    else:
        setattr(target, name, old)


def _restore_item(mapping, name, old):
    if old is not MISSING:
        mapping[name] = old
    else:
        mapping.pop(name, None)


def _restore_list(target, name, old):
    target[:] = old


def _restore_folder(target, name, old):
    os.chdir(old)
