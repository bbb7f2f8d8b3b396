# A program's own finders in sys.meta_path: before all others, behind them, and for submodules.
import importlib.abc
import importlib.util
import sys


class Texts(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Modules whose source is a string."""

    def __init__(self, **sources):
        self.sources = sources

    def find_spec(self, fullname, path, target=None):
        print("asked for", fullname, path)
        if fullname not in self.sources:
            return None
        return importlib.util.spec_from_loader(fullname, self, is_package=fullname == "folder")

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.sources[module.__name__], module.__dict__)


first = Texts(shelf="books = ['one']", broken="1 / 0", **{"folder": "", "folder.part": "name = __name__"})
sys.meta_path.insert(0, first)
import shelf
import colorsys

print(shelf.books, shelf.__spec__.name, "shelf" in sys.modules, hasattr(colorsys, "rgb_to_hsv"))
import folder.part

print(folder.part.name)
try:
    import broken
except ZeroDivisionError:
    print("broken" in sys.modules)
try:
    import missing
except ModuleNotFoundError as error:
    print(error)
sys.meta_path.remove(first)

sys.meta_path.append(Texts(last_resort="x = 5"))
import bisect
import last_resort

print(last_resort.x)
