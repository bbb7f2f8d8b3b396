# A name in __all__ that is no attribute of the package yet is a submodule of it.
from _package_of_parts import *

print(part.name)
