"""What an object is: the predicates, and the states of generators and their like."""

import sys

__name__ = "inspect"  # where its classes and functions say they are from

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

_FunctionType = type(lambda: 0)
_CodeType = type((lambda: 0).__code__)
_ModuleType = type(sys)
_MethodType = type(type("_", (), {"method": lambda self: None})().method)
_BuiltinType = type(len)
_MethodWrapper = type(object().__str__)
_GeneratorType = type(_ for _ in ())
_missing = object()


def ismodule(object):
    return isinstance(object, _ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, _MethodType)


def isfunction(object):
    return isinstance(object, _FunctionType)


def iscode(object):
    return isinstance(object, _CodeType)


def isbuiltin(object):
    return isinstance(object, _BuiltinType)


def isframe(object):
    return type(object).__name__ == "frame"


def istraceback(object):
    return type(object).__name__ == "traceback"


def ismethodwrapper(object):
    return isinstance(object, _MethodWrapper)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    if kind.__name__ == "partial" and kind.__module__ == "functools":
        return False
    return hasattr(kind, "__get__") and not hasattr(kind, "__set__") and not hasattr(kind, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isgetsetdescriptor(object):
    return type(object).__name__ == "getset_descriptor"


def ismemberdescriptor(object):
    return type(object).__name__ == "member_descriptor"


def _has_flag(function, flag):
    while ismethod(function) or type(function).__name__ == "partial":
        function = function.__func__ if ismethod(function) else function.func
    if not isfunction(function) and not _is_like_a_function(function):
        return False
    return bool(function.__code__.co_flags & flag)


def _is_like_a_function(obj):
    """Whether it has all that a function has, without being one (compiled by other means, or a mock)."""
    if not callable(obj) or isclass(obj):
        return False
    return (
        isinstance(getattr(obj, "__name__", None), str)
        and isinstance(getattr(obj, "__code__", None), _CodeType)
        and isinstance(getattr(obj, "__defaults__", 0), (tuple, type(None)))
        and isinstance(getattr(obj, "__kwdefaults__", 0), (dict, type(None)))
    )


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_COROUTINE_FUNCTION = object()


def markcoroutinefunction(func):
    getattr(func, "__func__", func)._is_coroutine_function = _COROUTINE_FUNCTION
    return func


def iscoroutinefunction(obj):
    marked = obj
    while ismethod(marked) or type(marked).__name__ == "partial":
        marked = marked.__func__ if ismethod(marked) else marked.func
    if isbuiltin(marked) or type(marked).__name__ == "method_descriptor":  # asyncio's own, written in C++
        return getattr(marked, "_is_coroutine_mark", False)
    return _has_flag(obj, CO_COROUTINE) or getattr(marked, "_is_coroutine_function", None) is _COROUTINE_FUNCTION


def isgenerator(object):
    return isinstance(object, _GeneratorType)


def iscoroutine(object):
    return type(object).__name__ == "coroutine" and hasattr(object, "cr_frame")


def isasyncgen(object):
    return type(object).__name__ == "async_generator" and hasattr(object, "ag_frame")


def isawaitable(object):
    if iscoroutine(object):
        return True
    if isgenerator(object) and object.gi_code.co_flags & CO_ITERABLE_COROUTINE:
        return True
    return hasattr(type(object), "__await__")


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(obj, prefix, kind):
    if getattr(obj, prefix + "_running"):
        return kind + "_RUNNING"
    if getattr(obj, prefix + "_suspended"):
        return kind + "_SUSPENDED"
    return kind + ("_CLOSED" if getattr(obj, prefix + "_frame") is None else "_CREATED")


def getgeneratorstate(generator):
    return _state(generator, "gi", "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine, "cr", "CORO")


def getasyncgenstate(agen):
    return _state(agen, "ag", "AGEN")


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals
