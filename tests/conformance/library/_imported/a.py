from . import b
from .b import value as v

value = v + 1
