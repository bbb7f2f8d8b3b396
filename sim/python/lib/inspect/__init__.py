"""What live objects are: kinds, members, signatures, source."""

from inspect._kinds import *
from inspect._members import *
from inspect._sources import *
from inspect._signatures import *
from inspect._signatures import (
    _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL, _empty, _ParameterKind,
)  # fmt: skip
from inspect._arguments import *

__all__ = [
    "BoundArguments", "Parameter", "Signature", "cleandoc", "currentframe", "getattr_static", "getcoroutinelocals",
    "getcoroutinestate", "getdoc", "getfile", "getfullargspec", "getgeneratorlocals", "getgeneratorstate", "getmembers",
    "getmodule", "getmro", "getsource", "getsourcefile", "getsourcelines", "get_annotations", "isabstract", "isasyncgen",
    "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction",
    "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction", "ismethod", "ismethoddescriptor",
    "ismodule", "isroutine", "istraceback", "markcoroutinefunction", "signature", "stack", "trace", "unwrap",
    "getasyncgenstate", "getcallargs", "getclosurevars", "formatannotation", "getblock", "indentsize",
]  # fmt: skip
