# Modules made from files and loaders by hand.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys

with open("plugin.py", "w") as file:
    file.write("X = 1\nprint('runs as', __name__)\n\n\ndef next_one():\n    return X + 1\n")

spec = importlib.util.spec_from_file_location("plugin_a", "plugin.py")
print(spec.name, os.path.basename(spec.origin), spec.parent == "", spec.has_location, type(spec.loader).__name__)
module = importlib.util.module_from_spec(spec)
sys.modules[spec.name] = module
spec.loader.exec_module(module)
print(module.next_one(), module.__name__, os.path.basename(module.__file__), module.__spec__ is spec)
other = importlib.machinery.SourceFileLoader("plugin_b", "plugin.py").load_module()
print(other.X, other.__name__, sys.modules["plugin_b"] is other)
print(importlib.util.spec_from_file_location("text", "notes.txt"), importlib.util.find_spec("no_such_module"))


class Constants(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.answer = 42

    def __repr__(self):
        return "Constants()"


spec = importlib.util.spec_from_loader("constants", Constants())
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.answer, module, spec)
