"""Where an object was written, and where a program is."""

import sys
from inspect._kinds import isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback
from inspect._members import indentsize, unwrap

__name__ = "inspect"  # where its classes and functions say they are from


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(getattr(object, "__module__", None))
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is None:
        raise TypeError(
            "module, class, method, function, traceback, frame, or code object was expected, got "
            f"{type(object).__name__}"
        )
    return code.co_filename


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


getsourcefile = getfile


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getblock(lines):
    """The lines of the block that starts with the first of them."""
    start = indentsize(lines[0])
    first = next((i for i, line in enumerate(lines) if not line.lstrip().startswith("@")), 0)
    depth, end = 0, len(lines)
    for i in range(len(lines)):
        stripped = lines[i].strip()
        if i > first and not depth and stripped and not stripped.startswith("#") and indentsize(lines[i]) <= start:
            if not (stripped[0] in ")]}" and indentsize(lines[i]) == start):
                end = i
                break
        depth += sum(stripped.count(c) for c in "([{") - sum(stripped.count(c) for c in ")]}")
        depth = max(depth, 0)
    while end > 1 and (not lines[end - 1].strip() or (lines[end - 1].strip().startswith("#") and indentsize(lines[end - 1]) <= start)):
        end -= 1
    return lines[:end]


def getsourcelines(object):
    import linecache

    object = unwrap(object)
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        at = object.__dict__.get("__firstlineno__")
        if at is None:
            raise OSError("could not find class definition")
        return getblock(lines[at - 1 :]), at
    code = _code_of(object)
    at = code.co_firstlineno
    if isframe(object) and code.co_name == "<module>":
        return lines, 0
    return getblock(lines[at - 1 :]), at


def getsource(object):
    return "".join(getsourcelines(object)[0])


def currentframe():
    return sys._getframe(1)


class FrameInfo(tuple):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = tuple.__new__(cls, (frame, filename, lineno, function, code_context, index))
        self.positions = positions
        return self

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

    def __repr__(self):
        names = ("frame", "filename", "lineno", "function", "code_context", "index")
        return f"FrameInfo({', '.join(f'{name}={value!r}' for name, value in zip(names, self))}, positions={self.positions!r})"


def getframeinfo(frame, context=1, _line=None):
    import linecache

    if istraceback(frame):
        _line, frame = frame.tb_lineno, frame.tb_frame
    line = frame.f_lineno if _line is None else _line
    text = linecache.getline(frame.f_code.co_filename, line)
    return FrameInfo(frame, frame.f_code.co_filename, line, frame.f_code.co_name, [text] if context and text else None, 0 if text else None)


def stack(context=1):
    frames, frame = [], sys._getframe(1)
    while frame is not None:
        frames.append(getframeinfo(frame, context))
        frame = frame.f_back
    return frames


def trace(context=1):
    found, error = [], sys.exception()
    tb = None if error is None else error.__traceback__
    while tb is not None:
        found.append(getframeinfo(tb, context))
        tb = tb.tb_next
    return found
