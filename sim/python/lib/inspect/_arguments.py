"""What a function takes and sees, in the forms older than signatures."""

from inspect._kinds import isfunction, ismethod
from inspect._signatures import (
    Signature, _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _empty, _signature_of, signature,
)  # fmt: skip

__name__ = "inspect"  # where its classes and functions say they are from


class FullArgSpec(tuple):
    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

    def __getattr__(self, name):
        if name in self._fields:
            return self[self._fields.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        return f"FullArgSpec({', '.join(f'{name}={value!r}' for name, value in zip(self._fields, self))})"


def getfullargspec(func):
    try:
        sig = _signature_of(func.__func__ if ismethod(func) else func, False, None, None, False, Signature)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, keyword_only, keyword_defaults, annotations = [], (), [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(p.name)
            if p.default is not _empty:
                defaults += (p.default,)
        elif p.kind is _VAR_POSITIONAL:
            varargs = p.name
        elif p.kind is _KEYWORD_ONLY:
            keyword_only.append(p.name)
            if p.default is not _empty:
                keyword_defaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            annotations[p.name] = p.annotation
    return FullArgSpec((args, varargs, varkw, defaults or None, keyword_only, keyword_defaults or None, annotations))


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    if ismethod(func):
        first = func.__func__.__code__.co_varnames[0]
        return {first: func.__self__, **bound.arguments}
    return dict(bound.arguments)


def getclosurevars(func):
    from collections import namedtuple
    import builtins

    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    names = code.co_names
    found_globals = {name: func.__globals__[name] for name in names if name in func.__globals__}
    found_builtins = {n: getattr(builtins, n) for n in names if n not in found_globals and hasattr(builtins, n)}
    kind = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")
    return kind(nonlocals, found_globals, found_builtins, set(names) - set(found_globals) - set(found_builtins))
