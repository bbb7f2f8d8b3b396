"""Warnings: shown once for a place, turned into errors, or left out, as the filters say."""

import sys

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings", "deprecated",
]  # fmt: skip

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_defaultaction = defaultaction = "default"
_onceregistry = onceregistry = {}
_version = 1
_ACTIONS = ("default", "error", "ignore", "always", "all", "module", "once")


class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None and not sys.is_finalizing():
        from linecache import getline

        line = getline(filename, lineno)
    return f"{text}  {line.strip()}\n" if line and line.strip() else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        try:
            file.write(formatwarning(message, category, filename, lineno, line))
        except OSError:
            pass


_showwarning_orig = showwarning


_own_showwarning = showwarning


def _showwarnmsg(msg):
    log = catch_warnings._log
    if log is not None:
        log.append(msg)
    else:
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        file = sys.stderr if msg.file is None else msg.file
        if msg.source is not None and showwarning is _own_showwarning and file is not None:
            file.write(f"{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n")


def _add_filter(item, append):
    global _version
    if item in filters and not append:
        filters.remove(item)
    if append:
        if item not in filters:
            filters.append(item)
    else:
        filters.insert(0, item)
    _version += 1


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    _add_filter((action, None, category, None, lineno), append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if message or module:
        import re

        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _add_filter((action, message or None, category, module or None, lineno), append)


def resetwarnings():
    global _version
    filters[:] = []
    _version += 1


def _matches(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def _visible(frame):
    """The frame, or the nearest caller that is not a module of ours standing for one in C."""
    while frame is not None and frame.f_code.co_filename.startswith("<loopglass>/_"):
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    frame = _visible(sys._getframe(1))
    for _ in range(stacklevel - 1):
        if frame is not None:
            frame = _visible(frame.f_back)
    if frame is None:
        scope, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        scope, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = scope.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, scope.get("__name__", "<string>"), registry, scope, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if module is None:
        module = filename or "<unknown>"
        module = module[:-3] if module[-3:].lower() == ".py" else module
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = defaultaction
    for wanted, pattern, kind, where, line in filters:
        if issubclass(category, kind) and _matches(pattern, text) and _matches(where, module) and line in (0, lineno):
            action = wanted
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == "default":
        registry[key] = 1
    elif action not in ("always", "all"):
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {action}")
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Puts the filters, and how warnings are shown, back on leaving; may record them meanwhile."""

    _log = None

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return f"{type(self).__name__}({'record=True' if self._record else ''})"

    def __enter__(self):
        global _version, showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = filters[:], showwarning, catch_warnings._log
        _version += 1
        log = None
        if self._record:
            log = catch_warnings._log = []
            showwarning = _showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global _version, showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], showwarning, catch_warnings._log = self._saved
        _version += 1


class deprecated:
    """Marks a class or function as deprecated: using it warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                return original(cls, *args, **kwargs) if original is not object.__new__ else original(cls)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = message
            return arg
        from functools import wraps

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove, _version=sys.version_info):
    """For modules of CPython's library taken by --stdlib."""
    text = message.format(name=name, remove=f"{remove[0]}.{remove[1]}")
    if _version[:2] > remove:
        raise RuntimeError(f"{name!r} was slated for removal after Python {remove[0]}.{remove[1]} alpha")
    warn(text, DeprecationWarning, stacklevel=3)
