"""What newer Pythons have in `typing`: here it is all there already."""

from collections.abc import Buffer
from typing import *  # noqa: F403
from typing import __all__ as _names
from inspect import get_annotations
from warnings import deprecated

runtime = runtime_checkable  # noqa: F405


def IntVar(name):
    return TypeVar(name)  # noqa: F405


__all__ = [*_names, "Buffer", "IntVar", "deprecated", "get_annotations", "runtime"]
