"""Looking for modules without importing them."""

import os
import sys
from types import SimpleNamespace

from importlib.machinery import SOURCE_SUFFIXES, ModuleSpec, SourceFileLoader
from importlib.machinery import module_from as module_from_spec

__all__ = ["find_spec", "module_from_spec", "resolve_name", "spec_from_file_location", "spec_from_loader"]


def resolve_name(name, package):
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    base = package.split(".")
    if level > len(base):
        raise ImportError("attempted relative import beyond top-level package")
    return ".".join([*base[: len(base) - level + 1], *filter(None, [name[level:]])])


def find_spec(name, package=None):
    """Where a module comes from, or None. (It is imported for that; what its import does has happened then.)"""
    full = resolve_name(name, package)
    module = sys.modules.get(full)
    if module is None:
        if full in sys.modules:
            return None
        try:
            __import__(full)
        except ModuleNotFoundError as error:
            if error.name == full:
                return None
            raise
        module = sys.modules.pop(full)
    spec = getattr(module, "__spec__", None)
    if spec is None and full == "__main__":
        raise ValueError(f"{full}.__spec__ is None")
    return spec or SimpleNamespace(name=full, loader=None, origin="built-in", submodule_search_locations=None,
                                   parent=full.rpartition(".")[0], has_location=False)  # fmt: skip


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if is_package is None and hasattr(loader, "is_package"):
        is_package = loader.is_package(name)
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    path = os.path.abspath(os.fspath(location))
    if loader is None:
        if not path.endswith(tuple(SOURCE_SUFFIXES)):
            return None
        loader = SourceFileLoader(name, path)
    spec = ModuleSpec(name, loader, origin=path)
    spec.has_location = True
    if submodule_search_locations is not None:
        spec.submodule_search_locations = list(submodule_search_locations)
    elif hasattr(loader, "is_package") and loader.is_package(name):
        spec.submodule_search_locations = [os.path.dirname(path)]
    return spec
