from .. import a, b
from ..b import value

up = value + a.value
try:
    from .... import x
except ImportError as e:
    print(e)
