"""Files and folders compared."""

import os
import stat
from functools import cached_property

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
_cache = {}


def clear_cache():
    _cache.clear()


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def cmp(f1, f2, shallow=True):
    first, second = _signature(os.stat(f1)), _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        with open(f1, "rb") as one, open(f2, "rb") as other:
            _cache[key] = one.read() == other.read()
    return _cache[key]


def cmpfiles(a, b, common, shallow=True):
    """Three lists: equal, different, and not to be compared."""
    result = [], [], []
    for name in common:
        try:
            place = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            place = 2
        result[place].append(name)
    return result


class dircmp:
    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def _list(self, folder):
        return sorted(name for name in os.listdir(folder) if name not in self.hide and name not in self.ignore)

    left_list = cached_property(lambda self: self._list(self.left))
    right_list = cached_property(lambda self: self._list(self.right))
    common = cached_property(lambda self: [name for name in self.left_list if name in self.right_list])
    left_only = cached_property(lambda self: [name for name in self.left_list if name not in self.right_list])
    right_only = cached_property(lambda self: [name for name in self.right_list if name not in self.left_list])

    @cached_property
    def _kinds(self):
        folders, files, funny = [], [], []
        for name in self.common:
            try:
                kinds = [stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)]
            except (OSError, ValueError):
                funny.append(name)
                continue
            same = kinds[0] == kinds[1]
            (folders if same and stat.S_ISDIR(kinds[0]) else files if same and stat.S_ISREG(kinds[0]) else funny).append(name)
        return folders, files, funny

    common_dirs = cached_property(lambda self: self._kinds[0])
    common_files = cached_property(lambda self: self._kinds[1])
    common_funny = cached_property(lambda self: self._kinds[2])
    _compared = cached_property(lambda self: cmpfiles(self.left, self.right, self.common_files, self.shallow))
    same_files = cached_property(lambda self: self._compared[0])
    diff_files = cached_property(lambda self: self._compared[1])
    funny_files = cached_property(lambda self: self._compared[2])

    @cached_property
    def subdirs(self):
        return {
            name: type(self)(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore, self.hide, shallow=self.shallow)
            for name in self.common_dirs
        }

    def report(self):
        print("diff", self.left, self.right)
        for title, names in (
            (f"Only in {self.left}", self.left_only), (f"Only in {self.right}", self.right_only),
            ("Identical files", self.same_files), ("Differing files", self.diff_files),
            ("Trouble with common files", self.funny_files), ("Common subdirectories", self.common_dirs),
            ("Common funny cases", self.common_funny),
        ):  # fmt: skip
            if names:
                print(title, ":", sorted(names))

    def report_partial_closure(self):
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report()

    def report_full_closure(self):
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report_full_closure()
