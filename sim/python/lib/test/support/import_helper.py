"""Imports that a test can do without."""

import contextlib
import sys
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False, usefrozen=False):
    """The module imported anew, with `blocked` ones absent; None when it cannot do without them.

    What is blocked by an underscore is CPython's accelerator; here a module has one implementation, which is tested for both.
    """
    blocked = [absent for absent in blocked if not absent.startswith("_")]
    names = {name, *fresh, *blocked}
    saved = {n: sys.modules.pop(n) for n in list(sys.modules) if n in names}
    try:
        for absent in blocked:
            sys.modules[absent] = None
        try:
            __import__(name)
        except ImportError:
            return None
        for extra in fresh:  # an accelerator of CPython's: what there is here is tested in its place
            try:
                __import__(extra)
            except ImportError:
                pass
        return sys.modules[name]
    finally:
        for n in names:
            sys.modules.pop(n, None)
        sys.modules.update(saved)


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    unload(modname)


def make_legacy_pyc(source):
    raise unittest.SkipTest("no bytecode files")


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


@contextlib.contextmanager
def isolated_modules():
    saved = dict(sys.modules)
    try:
        yield
    finally:
        sys.modules.clear()
        sys.modules.update(saved)


class CleanImport:
    """The named modules are imported anew inside the block."""

    def __init__(self, *module_names, usefrozen=False):
        self.original = dict(sys.modules)
        for name in module_names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        sys.modules.update(self.original)


class DirsOnSysPath:
    def __init__(self, *paths):
        self.before = sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        sys.path[:] = self.before


@contextlib.contextmanager
def multi_interp_extensions_check(enabled=True):
    yield


def ensure_lazy_imports(imported_module, modules_to_block, *, additional_code=""):
    raise unittest.SkipTest("no real processes")
