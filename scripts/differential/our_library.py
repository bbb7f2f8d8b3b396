"""Run CPython with some of its library's modules replaced by ours from sim/python/lib.

    python3 -S -I our_library.py NAME[,NAME…]|all SCRIPT.py [ARGUMENT…]
    python3 -S -I our_library.py NAME[,NAME…]|all -m MODULE [ARGUMENT…]

So CPython's own tests for a module, or any program, can be run against what Loopglass embeds, long before (and
independently of) the interpreter that will run it there:

    python3 -S -I scripts/differential/our_library.py functools -m unittest test.test_functools

Start it with -S -I, so that nothing but the interpreter's own core is imported before the replacement.
"""

import sys

LIBRARY = __file__.rsplit("/", 3)[0] + "/sim/python/lib" if "/" in __file__ else "../../sim/python/lib"


class OurModules:
    """A finder that answers for the chosen names, and for the submodules of chosen packages."""

    def __init__(self, names, library):
        self.names = names
        self.library = library

    def find_spec(self, name, path=None, target=None):
        import importlib.util

        top = name.partition(".")[0]
        if top == "importlib" or (self.names != {"all"} and top not in self.names):
            return None
        base = f"{self.library}/{name.replace('.', '/')}"
        for file, is_package in ((base + "/__init__.py", True), (base + ".py", False)):
            try:
                open(file).close()
            except OSError:
                continue
            locations = [base] if is_package else None
            return importlib.util.spec_from_file_location(name, file, submodule_search_locations=locations)
        return None


def main():
    names = set(sys.argv[1].split(","))
    import os
    import importlib.util  # noqa: F401  (found before our names are answered for)
    import runpy

    finder = OurModules(names, os.path.abspath(LIBRARY))
    for name in list(sys.modules):
        if name != "__main__" and finder.find_spec(name):
            del sys.modules[name]
    sys.meta_path.insert(0, finder)
    for name in sorted(names - {"all"}):
        assert __import__(name).__file__.startswith(finder.library), name
    if sys.argv[2] == "-m":
        sys.argv[1:] = sys.argv[3:]
        sys.argv[0] = sys.argv.pop(1)
        sys.path.insert(0, os.getcwd())
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    else:
        sys.argv[:] = sys.argv[2:]
        sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))
        runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
