"""What a callable takes."""

from functools import partial

from inspect._kinds import (
    CO_VARARGS, CO_VARKEYWORDS, _missing, isbuiltin, isfunction, ismethod, ismethoddescriptor, isroutine, ismethodwrapper, ismodule,
)  # fmt: skip
from inspect._members import get_annotations, unwrap

__name__ = "inspect"  # where its classes and functions say they are from


class _empty:
    """Marks what a parameter or signature does not have."""


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name, self.description = name, description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type(list[int])):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL = _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL
    KEYWORD_ONLY, VAR_KEYWORD = _KEYWORD_ONLY, _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(kind, _ParameterKind):
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_missing, kind=_missing, annotation=_missing, default=_missing):
        return type(self)(
            self._name if name is _missing else name, self._kind if kind is _missing else kind,
            default=self._default if default is _missing else default,
            annotation=self._annotation if annotation is _missing else annotation,
        )  # fmt: skip

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text += f": {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _state(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._state())

    def __eq__(self, other):
        return self is other or (self._state() == other._state() if isinstance(other, Parameter) else NotImplemented)


class BoundArguments:
    """Arguments, each with the parameter that takes it."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, by_keyword = {}, False
        for name, parameter in self._signature.parameters.items():
            if not by_keyword:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_keyword = True
                elif name not in self.arguments:
                    by_keyword = True
                    continue
            if by_keyword and name in self.arguments:
                if parameter.kind is _VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{name}={value!r}' for name, value in self.arguments.items())})>"


class Signature:
    """The parameters of a callable, and what it returns."""

    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        self._parameters = type(type.__dict__)(_checked(parameters or ()))
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped, globals, locals, eval_str, cls)

    def replace(self, *, parameters=_missing, return_annotation=_missing):
        return type(self)(
            self.parameters.values() if parameters is _missing else parameters,
            return_annotation=self._return_annotation if return_annotation is _missing else return_annotation,
        )

    __replace__ = replace

    def _state(self):
        keyword_only = {n: p for n, p in self._parameters.items() if p.kind is _KEYWORD_ONLY}
        return [p for p in self._parameters.values() if p.kind is not _KEYWORD_ONLY], keyword_only, self._return_annotation

    def __eq__(self, other):
        return self is other or (self._state() == other._state() if isinstance(other, Signature) else NotImplemented)

    def __hash__(self):
        others, keyword_only, returned = self._state()
        return hash((tuple(others), frozenset(keyword_only.values()), returned))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def _bind(self, args, kwargs, partial=False):
        arguments, args = {}, list(args)
        kwargs = dict(kwargs)
        for name, p in self._parameters.items():
            if p.kind is _VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
            elif p.kind is _VAR_KEYWORD:
                continue
            elif args and p.kind is not _KEYWORD_ONLY:
                arguments[name] = args.pop(0)
                if name in kwargs and p.kind is _POSITIONAL_OR_KEYWORD:
                    raise TypeError(f"multiple values for argument {name!r}")
            elif name in kwargs and p.kind is not _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif name in kwargs and not any(q.kind is _VAR_KEYWORD for q in self._parameters.values()) and p.default is _empty:
                raise TypeError(f"{name!r} parameter is positional only, but was passed as a keyword")
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {name!r}")
        if args:
            raise TypeError("too many positional arguments")
        takes_rest = next((n for n, p in self._parameters.items() if p.kind is _VAR_KEYWORD), None)
        if kwargs:
            if takes_rest is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[takes_rest] = kwargs
        ordered = {name: arguments[name] for name in self._parameters if name in arguments}
        return BoundArguments(self, ordered)

    def format(self, *, max_width=None):
        pieces, positional_only, marked = [], False, False
        for p in self._parameters.values():
            if p.kind is _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                pieces.append("/")
                positional_only = False
            if p.kind is _VAR_POSITIONAL:
                marked = True
            elif p.kind is _KEYWORD_ONLY and not marked:
                pieces.append("*")
                marked = True
            pieces.append(str(p))
        if positional_only:
            pieces.append("/")
        text = f"({', '.join(pieces)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(pieces) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    __str__ = format

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"


def _checked(parameters):
    """The parameters by name, refused where their order or names are wrong."""
    result, top, seen_default = {}, _POSITIONAL_ONLY, False
    for p in parameters:
        if p.kind < top:
            raise ValueError(f"wrong parameter order: {top.description} parameter before {p.kind.description} parameter")
        top = p.kind
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if p.default is not _empty:
                seen_default = True
            elif seen_default:
                raise ValueError("non-default argument follows default argument")
        if p.name in result:
            raise ValueError(f"duplicate parameter name: {p.name!r}")
        result[p.name] = p
    return result


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _from_function(function, cls, globals, locals, eval_str):
    code = function.__code__
    names = code.co_varnames
    count, keyword_only = code.co_argcount, code.co_kwonlyargcount
    annotations = get_annotations(function, globals=globals, locals=locals, eval_str=eval_str)
    defaults, keyword_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i, name in enumerate(names[:count]):
        from_end = i - (count - len(defaults))
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[from_end] if from_end >= 0 else _empty)
    after = count + keyword_only
    if code.co_flags & CO_VARARGS:
        add(names[after], _VAR_POSITIONAL)
        after += 1
    for name in names[count : count + keyword_only]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[after], _VAR_KEYWORD)
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _signature_of(obj, follow_wrapped, globals, locals, eval_str, cls):
    def recur(other):
        return _signature_of(other, follow_wrapped, globals, locals, eval_str, cls)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        sig = recur(obj.__func__)
        return _without_first(sig)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
        if ismethod(obj):
            return recur(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if callable(given) and not isinstance(given, Signature):
            given = given()
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    if isfunction(obj):
        return _from_function(obj, cls, globals, locals, eval_str)
    if isinstance(obj, partial):
        return _of_partial(recur(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, recur, cls)
    text = getattr(obj, "__text_signature__", None)
    if not text and isroutine(obj):
        text = getattr(obj, "_parameters", None)  # of asyncio's own, written in C++
    if text:
        return _from_text(cls, text, obj)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = getattr(type(obj), "__call__", None)
    if call is not None and isfunction(unwrap(call)):
        return _without_first(recur(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


#: what the native constructors take, where CPython says so
_CONSTRUCTORS = {
    bool: "(object=False, /)", classmethod: "(function, /)", complex: "(real=0, imag=0)", enumerate: "(iterable, start=0)",
    filter: "(function, iterable, /)", float: "(x=0, /)", frozenset: "(iterable=(), /)", list: "(iterable=(), /)",
    map: "(function, iterable, /, *iterables)", memoryview: "(object)", reversed: "(sequence, /)", set: "(iterable=(), /)",
    property: "(fget=None, fset=None, fdel=None, doc=None)", staticmethod: "(function, /)", tuple: "(iterable=(), /)",
    zip: "(*iterables, strict=False)",
}  # fmt: skip


def _of_class(obj, recur, cls):
    call = next((base.__dict__["__call__"] for base in type(obj).__mro__ if "__call__" in base.__dict__), None)
    if isfunction(call):
        return _without_first(recur(call))
    if call is not type.__dict__["__call__"]:
        return recur(call)
    for base in obj.__mro__:
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            method = getattr(method, "__func__", method)
            if isfunction(method):
                return _without_first(recur(method))
    for base in obj.__mro__[:-1]:
        text = base.__dict__.get("__text_signature__") or getattr(base, "__text_signature__", None)
        if text:
            return _from_text(cls, text, base)
        if base in _CONSTRUCTORS:
            return _from_text(cls, _CONSTRUCTORS[base], base)
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _of_partial(wrapped, made):
    bound = wrapped.bind_partial(*made.args, **made.keywords)
    parameters, keyword_only = [], False
    for name, p in wrapped.parameters.items():
        if name in bound.arguments and p.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if name in made.keywords:
                p = p.replace(default=made.keywords[name], kind=_KEYWORD_ONLY)
                keyword_only = True
            else:
                continue
        elif keyword_only and p.kind is _POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=_KEYWORD_ONLY)
        elif keyword_only and p.kind is _VAR_POSITIONAL:
            continue
        parameters.append(p)
    return wrapped.replace(parameters=parameters)


def _from_text(cls, text, obj):
    """A signature given as text, such as `($self, x, /, y=None)`."""
    bound = False
    inner = text.strip()[1 : text.strip().rfind(")")]
    if inner.startswith("$"):
        inner, bound = inner[1:], True
    scope = {}
    exec(f"def f({inner}): pass", {"__builtins__": {}}, scope)
    sig = _from_function(scope["f"], cls, None, None, False)
    is_bound = bound and (getattr(obj, "__self__", None) is not None and not ismodule(obj.__self__) or isinstance(obj, type))
    if bound and not is_bound and getattr(obj, "__self__", None) is not None and ismodule(obj.__self__):
        is_bound = True
    return _without_first(sig) if is_bound else sig
