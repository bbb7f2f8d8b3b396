"""Modules imported by name."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]
__import__ = __builtins__["__import__"] if isinstance(__builtins__, dict) else __builtins__.__import__


def import_module(name, package=None):
    level = len(name) - len(name.lstrip(".")) if name.startswith(".") else 0
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        base = package.split(".")
        if level > len(base):
            raise ImportError("attempted relative import beyond top-level package")
        name = ".".join([*base[: len(base) - level + 1], *filter(None, [name[level:]])])
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    del sys.modules[name]
    fresh = import_module(name)
    module.__dict__.update(fresh.__dict__)
    sys.modules[name] = module
    return module
