"""What a module is made from, and what makes it."""

import sys
import types

__all__ = ["ModuleSpec", "SourceFileLoader", "all_suffixes", "SOURCE_SUFFIXES", "BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES"]

SOURCE_SUFFIXES, BYTECODE_SUFFIXES, EXTENSION_SUFFIXES = [".py"], [".pyc"], [".cpython-313-x86_64-linux-gnu.so", ".abi3.so", ".so"]


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = False
        self.cached = None

    @property
    def parent(self):
        return self.name.rpartition(".")[0] if self.submodule_search_locations is None else self.name

    def __repr__(self):
        words = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            words.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            words.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(words)})"

    def __eq__(self, other):
        if not isinstance(other, ModuleSpec):
            return NotImplemented
        return self.__dict__ == other.__dict__


class SourceFileLoader:
    """Runs a file of source as the body of a module."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def is_package(self, fullname):
        return self.path.rpartition("/")[2] == "__init__.py"

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()

    def get_source(self, fullname):
        return self.get_data(self.path).decode()

    def get_code(self, fullname):
        return compile(self.get_data(self.path), self.path, "exec")

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname=None):
        from importlib.util import module_from_spec, spec_from_file_location

        module = module_from_spec(spec_from_file_location(fullname or self.name, self.path, loader=self))
        sys.modules[module.__name__] = module
        self.exec_module(module)
        return module

    def __repr__(self):
        return f"<_frozen_importlib_external.{type(self).__name__} object at {id(self):#x}>"


def load(spec):
    """Imports what a finder of the program's has found."""
    module = module_from(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    return sys.modules[spec.name]


def module_from(spec):
    """A module with the names that say where it is from, not run yet."""
    module = spec.loader.create_module(spec) if hasattr(spec.loader, "create_module") else None
    if module is None:
        module = types.ModuleType(spec.name)
    module.__loader__, module.__package__, module.__spec__ = spec.loader, spec.parent, spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module
