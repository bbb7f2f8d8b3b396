"""Looking for modules without importing them."""

import sys
from types import SimpleNamespace

__all__ = ["find_spec", "module_from_spec", "resolve_name", "spec_from_file_location"]


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


def _refused(name):
    def refuse(*args, **kwargs):
        sys._unsupported(f"importlib.util.{name}()")

    return refuse


module_from_spec, spec_from_file_location = _refused("module_from_spec"), _refused("spec_from_file_location")
