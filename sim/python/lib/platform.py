"""The machine that a scenario sees."""

from collections import namedtuple

__all__ = ["machine", "node", "platform", "processor", "python_implementation", "python_version", "python_version_tuple",
           "release", "system", "uname", "version", "architecture", "python_build", "python_compiler"]  # fmt: skip

uname_result = namedtuple("uname_result", "system node release version machine")
_UNAME = uname_result("Linux", "loopglass", "6.1.0", "#1 SMP", "x86_64")


def uname():
    return _UNAME


def system():
    return _UNAME.system


def node():
    return _UNAME.node


def release():
    return _UNAME.release


def version():
    return _UNAME.version


def machine():
    return _UNAME.machine


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return bits or "64bit", linkage or "ELF"


def platform(aliased=False, terse=False):
    return "Linux-6.1.0" if terse else "Linux-6.1.0-x86_64"


def python_implementation():
    return "CPython"


def python_version():
    import sys

    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(python_version().split("."))


def python_build():
    return "main", ""


def python_compiler():
    return ""
