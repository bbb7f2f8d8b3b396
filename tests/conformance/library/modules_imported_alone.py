import genericpath, posixpath
import sys
print(posixpath.join("a", "b"), genericpath.commonprefix(["ab", "ac"]), posixpath is __import__("os").path)
print("json" in sys.stdlib_module_names, "numpy" in sys.stdlib_module_names, len(sys.stdlib_module_names) > 250, type(sys.stdlib_module_names).__name__)
