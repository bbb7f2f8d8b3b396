"""What live objects are: kinds, members, signatures, source."""

import sys

__all__ = [
    "BoundArguments", "Parameter", "Signature", "cleandoc", "currentframe", "getattr_static", "getcoroutinelocals",
    "getcoroutinestate", "getdoc", "getfile", "getfullargspec", "getgeneratorlocals", "getgeneratorstate", "getmembers",
    "getmodule", "getmro", "getsource", "getsourcefile", "getsourcelines", "get_annotations", "isabstract", "isasyncgen",
    "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction",
    "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction", "ismethod", "ismethoddescriptor",
    "ismodule", "isroutine", "istraceback", "markcoroutinefunction", "signature", "stack", "trace", "unwrap",
    "getasyncgenstate", "getcallargs", "getclosurevars", "formatannotation", "getblock", "indentsize",
]  # fmt: skip

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20

_FunctionType = type(lambda: 0)
_CodeType = type((lambda: 0).__code__)
_ModuleType = type(sys)
_MethodType = type(type("_", (), {"method": lambda self: None})().method)
_BuiltinType = type(len)
_SlotWrapper = type(object.__init__)
_MethodWrapper = type(object().__str__)
_MethodDescriptor = type(str.join)
_ClassMethodDescriptor = type(dict.__dict__["fromkeys"])
_GeneratorType = type(_ for _ in ())
_missing = object()


# --------------------------------------------------------------------------------------------------------------- kinds


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


# ------------------------------------------------------------------------------------------------------------- members


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


# -------------------------------------------------------------------------------------------------------------- source


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


# ---------------------------------------------------------------------------------------------------------- signatures


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
    if type(obj).__name__ == "partial" and hasattr(obj, "func"):
        return _of_partial(recur(obj.func), obj)
    if isinstance(obj, type):
        return _of_class(obj, recur, cls)
    text = getattr(obj, "__text_signature__", None)
    if text:
        return _from_text(cls, text, obj)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = getattr(type(obj), "__call__", None)
    if call is not None and isfunction(unwrap(call)):
        return _without_first(recur(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_class(obj, recur, cls):
    call = next((base.__dict__["__call__"] for base in type(obj).__mro__ if "__call__" in base.__dict__), None)
    if isfunction(call):
        return _without_first(recur(call))
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
    if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return cls()
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _of_partial(wrapped, partial):
    bound = wrapped.bind_partial(*partial.args, **partial.keywords)
    parameters, keyword_only = [], False
    for name, p in wrapped.parameters.items():
        if name in bound.arguments and p.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if name in partial.keywords:
                p = p.replace(default=partial.keywords[name], kind=_KEYWORD_ONLY)
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
