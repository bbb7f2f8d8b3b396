"""What an object has: members, documentation, annotations."""

import sys
from inspect._kinds import _missing, isclass, ismethod, ismodule

__name__ = "inspect"  # where its classes and functions say they are from


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if type(value).__name__ == "DynamicClassAttribute":
                    names.append(name)
    results = []
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in getmro(object) if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if (predicate is None or predicate(value)) and (name, value) not in results:
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


def getattr_static(obj, attr, default=_missing):
    """The attribute as it is stored: no descriptor, `__getattr__` or property is asked."""
    own = _missing
    if isclass(obj):
        for base in type.__dict__["__mro__"].__get__(obj):
            if attr in type.__dict__["__dict__"].__get__(base):
                return base.__dict__[attr]
        kinds = type(obj).__mro__
    else:
        try:
            own = object.__getattribute__(obj, "__dict__").get(attr, _missing)
        except AttributeError:
            pass
        kinds = type(obj).__mro__
    for base in kinds:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            if own is not _missing and not hasattr(type(found), "__set__"):
                return own
            return found
    if own is not _missing:
        return own
    if default is not _missing:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    first = func
    seen = {id(func)}
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen.add(id(func))
    return func


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None and isclass(object):
        doc = next((base.__doc__ for base in object.__mro__ if base.__doc__ is not None and base is not builtin_object), None)
    elif doc is None and ismethod(object):
        doc = _inherited_doc(type(object.__self__), object.__name__)
    return cleandoc(doc) if isinstance(doc, str) else None


builtin_object = object


def _inherited_doc(cls, name):
    for base in cls.__mro__:
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def cleandoc(doc):
    """A docstring without the margin that the source gave it."""
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")], default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        annotations = obj.__dict__.get("__annotations__")
        scope = vars(sys.modules.get(obj.__module__, sys))
        locals = dict(vars(obj)) if locals is None else locals
    elif ismodule(obj):
        annotations, scope = getattr(obj, "__annotations__", None), obj.__dict__
    elif callable(obj):
        annotations, scope = getattr(obj, "__annotations__", None), getattr(unwrap(obj), "__globals__", {})
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(annotations)
    scope = scope if globals is None else globals
    return {
        name: eval(value, scope, scope if locals is None else locals) if isinstance(value, str) else value
        for name, value in annotations.items()
    }
