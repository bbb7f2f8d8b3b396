"""How callbacks are shown in messages."""

import functools
import reprlib


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    items = [reprlib.repr(each) for each in args] + [f"{name}={reprlib.repr(value)}" for name, value in kwargs.items()]
    return "({})".format(", ".join(items))


def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, suffix=_format_args_and_kwargs(args, kwargs) + suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs) + suffix
