# importlib.util and importlib.metadata: asking for modules without using them.
import importlib.metadata
import importlib.util

print(importlib.util.find_spec("json").name, importlib.util.find_spec("no_such_module"), importlib.util.find_spec("os.path") is not None)
print(importlib.util.resolve_name("a.b", None), importlib.util.resolve_name(".c", "a.b"), importlib.util.resolve_name("..c", "a.b"))
for call in (lambda: importlib.util.resolve_name(".c", None), lambda: importlib.util.resolve_name("...c", "a.b"), lambda: importlib.metadata.version("no-such-thing"), lambda: importlib.util.find_spec("no_such_package.module")):
    try:
        print(call())
    except ImportError as e:
        print(type(e).__name__, e)
