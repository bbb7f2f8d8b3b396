"""Reading annotations back."""

import sys
from typing import Annotated, Generic, ForwardRef, NotRequired, ReadOnly, Required, Union
from typing import _AnnotatedAlias, _BaseGenericAlias, _BuiltinAlias, _GenericAlias, _UnionType, ParamSpecArgs

_overloads = {}


def note_overload(func):
    func = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((func.__module__, func.__qualname__), {})[func.__code__.co_firstlineno] = func
    except AttributeError:
        pass


def get_overloads(func):
    func = getattr(func, "__func__", func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations with texts evaluated; for a class those of its bases too."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            scope = vars(sys.modules.get(base.__module__, sys)) if globalns is None else globalns
            local = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                scope, local = local, scope
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluated(value, scope, local)
    else:
        if globalns is None:
            wrapped = obj
            while hasattr(wrapped, "__wrapped__"):
                wrapped = wrapped.__wrapped__
            globalns = vars(obj) if isinstance(obj, type(sys)) else getattr(wrapped, "__globals__", {})
        localns = globalns if localns is None else localns
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if callable(obj):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        parameters = {p.__name__: p for p in getattr(obj, "__type_params__", ())}
        hints = {name: _evaluated(value, globalns, {**localns, **parameters}) for name, value in annotations.items()}
    return hints if include_extras else {name: _strip(value) for name, value in hints.items()}


def _evaluated(value, globalns, localns):
    if value is None:
        return type(None)
    if isinstance(value, str):
        value = ForwardRef(value)
    if isinstance(value, ForwardRef):
        return _evaluated(value._evaluate(globalns, localns), globalns, localns)
    return _rebuilt(value, lambda arg: _evaluated(arg, globalns, localns) if isinstance(arg, (ForwardRef, *_ALIASES)) or (
        isinstance(arg, str) and isinstance(value, _BuiltinAlias)) else arg)  # fmt: skip


_ALIASES = (_GenericAlias, _BuiltinAlias, _UnionType)


def _rebuilt(value, change):
    if not isinstance(value, _ALIASES):
        return value
    args = tuple([change(arg) for arg in value.__args__])
    if args == value.__args__:
        return value
    if isinstance(value, _BuiltinAlias):
        return _BuiltinAlias(value.__origin__, args)
    return Union[args] if isinstance(value, _UnionType) else value.copy_with(args)


def _strip(value):
    """Without Annotated, Required and NotRequired, at any depth."""
    if isinstance(value, _AnnotatedAlias):
        return _strip(value.__origin__)
    if getattr(value, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip(value.__args__[0])
    return _rebuilt(value, _strip)


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _BuiltinAlias, ParamSpecArgs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return _UnionType if isinstance(tp, _UnionType) else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _BuiltinAlias)):
        args = tp.__args__
        if getattr(tp.__origin__, "__qualname__", "") == "Callable" and not (
            len(args) == 2 and (args[0] is ... or type(args[0]).__name__ in ("ParamSpec", "_ConcatenateGenericAlias"))
        ):
            args = (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, _UnionType) else ()


def no_type_check(arg):
    if isinstance(arg, type):
        for value in vars(arg).values():
            value = getattr(value, "__func__", value)
            if callable(value) and getattr(value, "__qualname__", "").startswith(f"{arg.__qualname__}."):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except (AttributeError, TypeError):
        pass
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped
