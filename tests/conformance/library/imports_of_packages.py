# Packages beside the program: relative imports, namespaces, circles, and modules that fail.
import importlib
import sys

import _imported
import _imported.sub.deep
import _imported_namespace.module
from _imported import a
from _imported import b as bb
from _imported.sub import deep

print(__name__, __package__, __spec__, _imported.__name__, _imported.__package__, _imported.__spec__.name, a.__package__, a.__spec__.parent)
print(a.value, bb.value, deep.up, _imported_namespace.module.x, len(_imported.__path__), hasattr(_imported_namespace, "__file__") and _imported_namespace.__file__)


FOLDER = __file__.rpartition("/")[0]


def attempt(statement):
    try:
        exec(statement, {"__name__": "tried", "__package__": ""})
    except Exception as e:
        print(statement, "->", type(e).__name__, str(e).split(" (/")[0].split(" (unknown")[0].replace(FOLDER, "…"), getattr(e, "name", None))


attempt("import _imported.nothing")
attempt("from _imported import nothing")
attempt("from _imported.a import nothing")
attempt("import _imported.circular1")
attempt("import _imported.circular3")
attempt("import _imported.raises")
attempt("import _imported.raises")
attempt("from . import x")
attempt("import _imported.a.deeper")
attempt("import nothing_at_all.deeper")
attempt("from __future__ import nothing")
print("_imported.raises" in sys.modules, "_imported.circular1" in sys.modules, "_imported.a" in sys.modules)
print(importlib.import_module(".a", "_imported") is a, importlib.import_module("_imported.b").value, __import__("_imported.sub") is _imported, importlib.reload(a) is a)
from _imported import *

print(starred, b.value, "sub" in dir(_imported))
sys.modules["made_up"] = a
import made_up

print(made_up is a)
sys.modules["gone"] = None
attempt("import gone")
