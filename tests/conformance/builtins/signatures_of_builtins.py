# inspect.signature() of builtin functions, methods and constructors.
import builtins
import inspect
import math


def signature_of(callable):
    try:
        return str(inspect.signature(callable))
    except ValueError as error:
        return type(error).__name__


for name in """abs all any bin bool callable chr compile complex delattr divmod enumerate eval exec filter float format
        frozenset globals hasattr hash hex id isinstance issubclass len list locals map oct open ord pow print property
        repr reversed round set setattr sorted sum tuple zip iter next max min getattr dir vars type""".split():
    print(name, signature_of(getattr(builtins, name)))
for kind, names in ((str, "split join encode format replace strip title zfill"), (list, "append insert pop sort"),
                    (dict, "get pop setdefault items"), (set, "add union"), (int, "to_bytes bit_length from_bytes")):
    for name in names.split():
        print(kind.__name__, name, signature_of(getattr(kind, name)), signature_of(getattr(kind(), name)))
for name in "sqrt isclose gcd log dist pow prod comb".split():
    print("math", name, signature_of(getattr(math, name)))
