"""How callbacks are shown in messages."""

import functools
import reprlib
import sys
import traceback

from asyncio import constants


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    if not debug:
        return "()"
    items = [reprlib.repr(each) for each in args] + [f"{name}={reprlib.repr(value)}" for name, value in kwargs.items()]
    return "({})".format(", ".join(items))


def _format_callback(func, args, kwargs, *, debug=False, suffix=""):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix


def extract_stack(f=None, limit=None):
    """The last frames of the stack, of the depth that debug mode remembers."""
    limit = constants.DEBUG_STACK_DEPTH if limit is None else limit
    return traceback.extract_stack(sys._getframe().f_back if f is None else f)[-limit:]


def _stack_of_program(file, line, function):
    """Where the program is now, and the line of the library that it has called, if one is given."""
    stack = traceback.extract_stack()
    made = traceback.StackSummary.from_list([each for each in stack if not each.filename.startswith("<loopglass>")])
    if file is not None:
        made.append(traceback.FrameSummary(file, line, function))
    return traceback.StackSummary.from_list(made[-constants.DEBUG_STACK_DEPTH :])


def _creation_text(stack, key):
    stack = [each for each in stack if not each.filename.startswith("/usr/lib/python3.13/asyncio/")]
    what = "Object" if key == "source_traceback" else "Handle"
    return f"{what} created at (most recent call last):\n" + "".join(traceback.format_list(stack)).rstrip()
