"""How a test ends other than by passing, and the functions that end it so."""

import sys


class OutcomeException(BaseException):
    def __init__(self, msg=None, pytrace=True):
        super().__init__(msg)
        self.msg, self.pytrace = msg, pytrace

    def __repr__(self):
        return self.msg if self.msg is not None else f"<{type(self).__name__} instance>"

    __str__ = __repr__


class Skipped(OutcomeException):
    __module__ = "builtins"

    def __init__(self, msg=None, pytrace=True, allow_module_level=False):
        super().__init__(msg, pytrace)
        self.allow_module_level = allow_module_level


class Failed(OutcomeException):
    __module__ = "builtins"


class XFailed(Failed):
    pass


class Exit(Exception):
    def __init__(self, msg="unknown reason", returncode=None):
        self.msg, self.returncode = msg, returncode
        super().__init__(msg)


def exit(reason="", returncode=None):
    raise Exit(reason, returncode)


def skip(reason="", *, allow_module_level=False):
    raise Skipped(reason, allow_module_level=allow_module_level)


def fail(reason="", pytrace=True):
    raise Failed(reason, pytrace)


def xfail(reason=""):
    raise XFailed(reason)


skip.Exception, fail.Exception, xfail.Exception, exit.Exception = Skipped, Failed, XFailed, Exit


def importorskip(modname, minversion=None, reason=None, *, exc_type=None):
    try:
        __import__(modname)
    except exc_type or ImportError as error:
        raise Skipped(reason or f"could not import {modname!r}: {error}", allow_module_level=True) from None
    module = sys.modules[modname]
    if minversion is not None:
        found = getattr(module, "__version__", None)
        if found is None or _version(found) < _version(minversion):
            raise Skipped(
                reason or f"module {modname!r} has __version__ {found!r}, required is: {minversion!r}", allow_module_level=True
            )
    return module


def _version(text):
    return [int("".join(c for c in part if c.isdigit()) or 0) for part in text.split(".")]
