"""Annotations at run time: special forms, aliases, type variables, `Generic`.

What fewer programs ask for is made on first use, by `__getattr__`: aliases of the abstract collections, and what is in
`_protocols` (Protocol and its kin), `_records` (NamedTuple, TypedDict) and `_hints` (get_type_hints and its kin).
Classes say `__module__ = "typing"` wherever they stand.
"""

import sys

TYPE_CHECKING = False

_ALIASES = {  # name: (origin, number of parameters; -1 any number)
    "List": ("list", 1), "Dict": ("dict", 2), "Set": ("set", 1), "FrozenSet": ("frozenset", 1), "Type": ("type", 1),
    "DefaultDict": ("collections.defaultdict", 2), "OrderedDict": ("collections.OrderedDict", 2),
    "Counter": ("collections.Counter", 1), "ChainMap": ("collections.ChainMap", 2), "Deque": ("collections.deque", 1),
    "Awaitable": ("collections.abc.Awaitable", 1), "Coroutine": ("collections.abc.Coroutine", 3),
    "AsyncIterable": ("collections.abc.AsyncIterable", 1), "AsyncIterator": ("collections.abc.AsyncIterator", 1),
    "AsyncGenerator": ("collections.abc.AsyncGenerator", 2), "Iterable": ("collections.abc.Iterable", 1),
    "Iterator": ("collections.abc.Iterator", 1), "Generator": ("collections.abc.Generator", 3),
    "Reversible": ("collections.abc.Reversible", 1), "Container": ("collections.abc.Container", 1),
    "Collection": ("collections.abc.Collection", 1), "AbstractSet": ("collections.abc.Set", 1),
    "MutableSet": ("collections.abc.MutableSet", 1), "Mapping": ("collections.abc.Mapping", 2),
    "MutableMapping": ("collections.abc.MutableMapping", 2), "Sequence": ("collections.abc.Sequence", 1),
    "MutableSequence": ("collections.abc.MutableSequence", 1), "MappingView": ("collections.abc.MappingView", 1),
    "KeysView": ("collections.abc.KeysView", 1), "ItemsView": ("collections.abc.ItemsView", 2),
    "ValuesView": ("collections.abc.ValuesView", 1), "Hashable": ("collections.abc.Hashable", 0),
    "Sized": ("collections.abc.Sized", 0), "ByteString": ("collections.abc.ByteString", 0),
    "ContextManager": ("contextlib.AbstractContextManager", 2),
    "AsyncContextManager": ("contextlib.AbstractAsyncContextManager", 2), "Pattern": ("re.Pattern", 1), "Match": ("re.Match", 1),
}  # fmt: skip
_DEFAULTS = {"Generator": 2, "AsyncGenerator": 1, "ContextManager": 1, "AsyncContextManager": 1}  # trailing ones left out
_ELSEWHERE = {
    "Protocol": "_protocols", "runtime_checkable": "_protocols", "is_protocol": "_protocols",
    "get_protocol_members": "_protocols", "SupportsInt": "_protocols", "SupportsFloat": "_protocols",
    "SupportsComplex": "_protocols", "SupportsBytes": "_protocols", "SupportsIndex": "_protocols",
    "SupportsAbs": "_protocols", "SupportsRound": "_protocols",
    "NamedTuple": "_records", "TypedDict": "_records", "is_typeddict": "_records", "NewType": "_records",
    "IO": "_records", "TextIO": "_records", "BinaryIO": "_records",
    "get_type_hints": "_hints", "get_origin": "_hints", "get_args": "_hints", "get_overloads": "_hints",
    "clear_overloads": "_hints", "no_type_check": "_hints", "no_type_check_decorator": "_hints",
}  # fmt: skip
__all__ = [
    "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic", "Literal", "Optional",
    "ParamSpec", "Tuple", "TypeVar", "TypeVarTuple", "Union", "AnyStr", "assert_type", "assert_never", "cast",
    "dataclass_transform", "final", "LiteralString", "Never", "NoReturn", "NotRequired", "overload", "override",
    "ParamSpecArgs", "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "Self", "Text", "TYPE_CHECKING",
    "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "Unpack", "NoDefault", *list(_ALIASES)[:-2], *_ELSEWHERE,
]  # fmt: skip


def __getattr__(name):
    if name in _ELSEWHERE:
        found = getattr(__import__(f"typing.{_ELSEWHERE[name]}", fromlist=[name]), name)
    elif name in _ALIASES:
        path, count = _ALIASES[name]
        found = _SpecialGenericAlias(_import(path), count, name=name)
    elif name == "Callable":
        found = _CallableType(_import("collections.abc.Callable"), 2, name="Callable")
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}", name=name, obj=sys.modules["typing"])
    globals()[name] = found
    return found


def _import(path):
    module, _, name = path.rpartition(".")
    return getattr(__import__(module or "builtins", fromlist=[name]), name)


_BuiltinAlias = type(list[int])
_UnionType = type(int | str)
_FunctionType = type(_import)
_NoneType = type(None)


def _type_convert(arg, module=None, *, allow_special_forms=False):
    if arg is None:
        return _NoneType
    return ForwardRef(arg, module=module, is_class=allow_special_forms) if isinstance(arg, str) else arg


def _type_check(arg, message, *, allow_special_forms=False):
    """The argument as a type: None and text are turned into what they stand for; what cannot be one is refused."""
    arg = _type_convert(arg, allow_special_forms=allow_special_forms)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (Generic, ClassVar, Final) and not (
        allow_special_forms and arg.__origin__ is not Generic
    ):
        raise TypeError(f"{arg} is not valid as type argument")
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
        return arg
    if allow_special_forms and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, _SpecialForm) or arg is Generic or getattr(arg, "__name__", None) == "Protocol" and arg.__module__ == "typing":
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, _BuiltinAlias):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, _FunctionType):
        return obj.__name__
    if isinstance(obj, (tuple, list)):
        return f"[{', '.join(map(_type_repr, obj))}]"
    return repr(obj)


def _collect_parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, (tuple, list)):
            inner = _collect_parameters(arg)
        elif isinstance(arg, _TypeParameter):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _same(args):
    """What makes arguments equal where 1 and True are not."""
    return {(type(arg), arg) for arg in args}


class _Immutable:
    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _SpecialForm(_Immutable):
    """A name with a meaning of its own, such as `Optional`."""

    def __init__(self, getitem):
        self._getitem, self._name, self.__doc__ = getitem, getitem.__name__, getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return f"typing.{self._name}"

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


def _form_without_arguments(name):
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    getitem.__name__ = name
    return _SpecialForm(getitem)


LiteralString = _form_without_arguments("LiteralString")
Never = _form_without_arguments("Never")
NoReturn = _form_without_arguments("NoReturn")
Self = _form_without_arguments("Self")
TypeAlias = _form_without_arguments("TypeAlias")


def _form_with_one_type(name):
    def getitem(self, parameters):
        item = _type_check(parameters, f"{self} accepts only single type.", allow_special_forms=True)
        return _GenericAlias(self, (item,))

    getitem.__name__ = name
    return _SpecialForm(getitem)


ClassVar = _form_with_one_type("ClassVar")
Final = _form_with_one_type("Final")
TypeGuard = _form_with_one_type("TypeGuard")
TypeIs = _form_with_one_type("TypeIs")
Required = _form_with_one_type("Required")
NotRequired = _form_with_one_type("NotRequired")
ReadOnly = _form_with_one_type("ReadOnly")


@_SpecialForm
def Optional(self, parameters):
    return Union[_type_check(parameters, f"{self} requires a single type."), _NoneType]


@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        parameter = _type_check(parameter, "Union[arg, ...]: each arg must be a type.")
        inner = parameter.__args__ if isinstance(parameter, (_UnionGenericAlias, _UnionType)) else (parameter,)
        for arg in inner:
            if arg not in flat:
                flat.append(arg)
    if len(flat) == 1:
        return flat[0]
    return _UnionGenericAlias(self, tuple(flat), name="Optional" if len(flat) == 2 and _NoneType in flat else None)


@_SpecialForm
def Literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        for value in parameter.__args__ if isinstance(parameter, _LiteralGenericAlias) else (parameter,):
            if not any(value == known and type(value) is type(known) for known in flat):
                flat.append(value)
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
def Annotated(self, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = _type_check(parameters[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(origin, parameters[1:])


@_SpecialForm
def Concatenate(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    first = [_type_check(p, "Concatenate[arg, ...]: each arg must be a type.") for p in parameters[:-1]]
    return _ConcatenateGenericAlias(self, (*first, parameters[-1]))


@_SpecialForm
def Unpack(self, parameters):
    return _UnpackGenericAlias(self, (_type_check(parameters, f"{self} accepts only single type."),))


class _BaseGenericAlias(_Immutable):
    """What `List` and `List[int]` share: they stand for a class, and mostly act like it."""

    def __init__(self, origin, *, inst=True, name=None):
        self.__dict__.update(_inst=inst, _name=name, __origin__=origin)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __mro_entries__(self, bases):
        entries = []
        if self.__origin__ not in bases:
            entries.append(self.__origin__)
        following = bases[bases.index(self) + 1 :]
        if not any(isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(base, Generic) for base in following):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (attr[:2] == attr[-2:] == "__"):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if attr[:2] == attr[-2:] == "__" or attr in ("_name", "_inst"):
            self.__dict__[attr] = value
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias):
    """`List[int]`, `Stack[T]`."""

    __module__ = "typing"

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        args = args if isinstance(args, tuple) else (args,)
        self.__dict__.update(__args__=args, __parameters__=_collect_parameters(args))
        if not name:
            self.__dict__["__module__"] = getattr(origin, "__module__", "typing")

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, args):
        if self.__origin__ in (Generic, _protocol_class()):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        args = args if isinstance(args, tuple) else (args,)
        chosen = _match_parameters(self, self.__parameters__, args)
        return self.copy_with(_substitute(self.__args__, chosen, isinstance(self, _CallableGenericAlias)))

    def copy_with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join([_type_repr(arg) for arg in self.__args__]) or '()'}]"

    def __reduce__(self):
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__
        return _getitem, (origin, args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if any(base is not self and isinstance(base, _BaseGenericAlias) and base.__origin__ is _protocol_class() for base in bases):
                return ()
            following = bases[bases.index(self) + 1 :]
            if any(isinstance(base, _BaseGenericAlias) for base in following):
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _getitem(origin, args):
    return origin[args]


def _protocol_class():
    return globals().get("Protocol")


def _match_parameters(alias, parameters, args):
    """Which argument each type parameter gets."""
    variadic = [i for i, p in enumerate(parameters) if isinstance(p, TypeVarTuple)]
    if variadic:
        before, after = variadic[0], len(parameters) - variadic[0] - 1
        if len(args) < before + after:
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {before + after}")
        args = (*args[:before], args[before : len(args) - after], *args[len(args) - after :])
    elif len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not _is_parameter_list(args):
        args = (args,)
    if len(args) < len(parameters):
        args += tuple([p.__default__ for p in parameters[len(args) :] if p.__default__ is not NoDefault])
    if len(args) != len(parameters):
        few = "few" if len(args) < len(parameters) else "many"
        raise TypeError(f"Too {few} arguments for {alias}; actual {len(args)}, expected {len(parameters)}")
    chosen = {}
    for parameter, arg in zip(parameters, args):
        if isinstance(parameter, TypeVar):
            arg = _type_check(arg, "Parameters to generic types must be types.")
        elif isinstance(parameter, ParamSpec) and isinstance(arg, list):
            arg = tuple([_type_check(a, "Expected a type.") for a in arg])
        chosen[parameter] = arg
    return chosen


def _is_parameter_list(args):
    return len(args) == 1 and (args[0] is ... or isinstance(args[0], (list, tuple, ParamSpec, _ConcatenateGenericAlias)))


def _substitute(args, chosen, spread=False):
    """The arguments with what was chosen for type parameters; `spread`: a ParamSpec's types stand among the others."""
    result = []
    for arg in args:
        if isinstance(arg, _TypeParameter):
            new = chosen.get(arg, arg)
            if spread and isinstance(arg, ParamSpec) and isinstance(new, tuple):
                result.extend(new)
                continue
            result.append(new)
        elif isinstance(arg, _UnpackGenericAlias) and arg.__args__[0] in chosen:
            result.extend(chosen[arg.__args__[0]])
        elif isinstance(arg, (tuple, list)):
            result.append(type(arg)(_substitute(arg, chosen)))
        elif getattr(arg, "__parameters__", ()) and not isinstance(arg, type):
            result.append(arg[tuple([chosen.get(p, p) for p in arg.__parameters__])])
        else:
            result.append(arg)
    return tuple(result)


class _SpecialGenericAlias(_BaseGenericAlias):
    """`List`: not yet subscripted."""

    def __init__(self, origin, nparams, *, inst=True, name):
        super().__init__(origin, inst=inst, name=name)
        self.__dict__.update(_nparams=nparams, __doc__=f"A generic version of {origin.__module__}.{origin.__qualname__}.")

    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        params = tuple([_type_check(p, "Parameters to generic types must be types.") for p in params])
        if self._nparams == 0:
            raise TypeError(f"{self} is not a generic class")
        missing = self._nparams - len(params)
        if missing > _DEFAULTS.get(self._name, 0) or missing < 0:
            few = "few" if missing > 0 else "many"
            least = self._nparams - _DEFAULTS.get(self._name, 0)
            wanted = f"at least {least}" if missing > 0 and least != self._nparams else self._nparams
            raise TypeError(f"Too {few} arguments for {self}; actual {len(params)}, expected {wanted}")
        if missing:
            fill = (bool | None,) if self._name.endswith("ContextManager") else (_NoneType,) * missing
            params += fill
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return f"typing.{self._name}"

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            return super().__subclasscheck__(cls)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias):
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        if len(params) >= 2 and params[-1] is ...:
            checked = [_type_check(p, "Tuple[t, ...]: t must be a type.") for p in params[:-1]] + [...]
        else:
            checked = [_type_check(p, "Tuple[t0, t1, ...]: each t must be a type.") for p in params]
        return _GenericAlias(tuple, tuple(checked), name="Tuple")


Tuple = _TupleType(tuple, -1, name="Tuple")


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        arguments, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if isinstance(arguments, list):
            checked = [_type_check(a, "Callable[[arg, ...], result]: each arg must be a type.") for a in arguments]
            return _CallableGenericAlias(self.__origin__, (*checked, result), name="Callable")
        if arguments is ... or isinstance(arguments, (ParamSpec, _ConcatenateGenericAlias)):
            return _CallableGenericAlias(self.__origin__, (arguments, result), name="Callable")
        raise TypeError(f"Callable[args, result]: args must be a list. Got {arguments}")


class _CallableGenericAlias(_GenericAlias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return super().__repr__()
        return f"typing.Callable[[{', '.join([_type_repr(a) for a in args[:-1]])}], {_type_repr(args[-1])}]"

    def __reduce__(self):
        args = self.__args__
        return _getitem, (__getattr__("Callable"), (list(args[:-1]), args[-1]))


class _UnionGenericAlias(_GenericAlias):
    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _NoneType in args:
            return f"typing.Optional[{_type_repr(args[1] if args[0] is _NoneType else args[0])}]"
        return f"typing.Union[{', '.join(map(_type_repr, args))}]"

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return _getitem, (Union, self.__args__)


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return _same(self.__args__) == _same(other.__args__)

    def __hash__(self):
        return hash(frozenset(_same(self.__args__)))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _ConcatenateGenericAlias(_GenericAlias):
    pass


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"


class _AnnotatedAlias(_GenericAlias):
    """`Annotated[int, "positive"]`."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__dict__["__metadata__"] = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __reduce__(self):
        return _getitem, (Annotated, (self.__origin__, *self.__metadata__))


class ForwardRef(_Immutable):
    """A type named by text, to be looked up later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        text = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            self.__forward_code__ = compile(text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__ = arg
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __call__(self):
        raise TypeError("ForwardRef is not callable")

    def _evaluate(self, globalns, localns):
        scope = globalns if globalns is not None else {}
        if self.__forward_module__ is not None:
            scope = vars(sys.modules[self.__forward_module__])
        return _type_convert(eval(self.__forward_code__, scope, localns if localns is not None else scope))

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = f", module={self.__forward_module__!r}" if self.__forward_module__ is not None else ""
        return f"ForwardRef({self.__forward_arg__!r}{module})"


class _NoDefaultType:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefaultType()


class _TypeParameter(_Immutable):
    """What type variables of all kinds share."""

    __module__ = "typing"

    def _init_parameter(self, name, default):
        if not isinstance(name, str):
            raise TypeError(f"{type(self).__name__}() argument 'name' must be str, not {type(name).__name__}")
        self.__name__ = name
        self.__default__ = default if default is NoDefault else _type_convert(default)
        self.__module__ = sys._getframe(2).f_globals.get("__name__")

    def __getattr__(self, name):
        compute = self.__dict__.get("_lazily", {}).pop(name, None)
        if compute is None:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        value = compute()
        setattr(self, name, value)
        return value

    def has_default(self):
        return self.__default__ is not NoDefault

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__


class TypeVar(_TypeParameter):
    def __typing_subst__(self, arg):
        return _type_check(arg, f"Parameters to generic types must be types. Got {arg!r:.100}.")

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=NoDefault):  # fmt: skip
        self._init_parameter(name, default)
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__constraints__ = tuple([_type_check(c, "TypeVar(name, constraint, ...): constraints must be types.") for c in constraints])
        self.__bound__ = None if bound is None else _type_check(bound, "Bound must be a type.")
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVarTuple(_TypeParameter):
    def __init__(self, name, *, default=NoDefault):
        self._init_parameter(name, default)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class ParamSpec(_TypeParameter):
    def __typing_subst__(self, arg):
        return tuple(arg) if isinstance(arg, list) else arg

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self._init_parameter(name, default)
        self.__bound__ = bound
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    __repr__ = TypeVar.__repr__


def _make_type_param(kind, name, bound, is_constrained, default):
    """What `def f[T: bound = default]` makes: bound and default are functions, called when first asked for."""
    cls = (TypeVar, ParamSpec, TypeVarTuple)[kind]
    self = cls.__new__(cls)
    self.__name__ = name
    self.__module__ = sys._getframe(1).f_globals.get("__name__")
    self._lazily = {}
    if kind != 2:
        self.__covariant__ = self.__contravariant__ = False
        self.__infer_variance__ = True
        self.__bound__ = None
    if kind == 0:
        self.__constraints__ = ()
    if bound is not None:
        lazy = "__constraints__" if is_constrained else "__bound__"
        delattr(self, lazy)
        self._lazily[lazy] = bound
    if default is None:
        self.__default__ = NoDefault
    else:
        self._lazily["__default__"] = default
    return self


class ParamSpecArgs(_Immutable):
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.args"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if isinstance(other, type(self)) else NotImplemented


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f"{self.__origin__.__name__}.kwargs"


class TypeAliasType(_Immutable):
    """What a `type` statement makes; its value is found out when first asked for."""

    __module__ = "typing"

    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__type_params__ = name, type_params
        self._value, self._lazy = value, False
        self.__module__ = sys._getframe(1).f_globals.get("__name__")

    @classmethod
    def _lazily(cls, name, type_params, compute):
        self = cls(name, compute, type_params=type_params)
        self._lazy = True
        return self

    @property
    def __value__(self):
        if self._lazy:
            self._value, self._lazy = self._value(), False
        return self._value

    @property
    def __parameters__(self):
        return tuple(self.__type_params__)

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _BuiltinAlias(self, args)

    def __repr__(self):
        return self.__name__


def _make_type_alias(name, type_params, compute):
    self = TypeAliasType._lazily(name, type_params or (), compute)
    self.__module__ = sys._getframe(1).f_globals.get("__name__")
    return self


class Generic:
    """The base of classes that take type parameters."""

    __slots__ = ()
    _is_protocol = False
    __parameters__ = ()

    def __class_getitem__(cls, args):
        args = args if isinstance(args, tuple) else (args,)
        if cls is Generic or cls is _protocol_class():
            if not args:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            args = tuple([_type_convert(arg) for arg in args])
            bare = [a.__args__[0] if isinstance(a, _UnpackGenericAlias) else a for a in args]
            if not all(isinstance(arg, _TypeParameter) for arg in bare):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(bare)) != len(bare):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _GenericAlias(cls, args)
        if not cls.__parameters__:
            raise TypeError(f"{cls} is not a generic class")
        chosen = _match_parameters(cls, cls.__parameters__, args)
        return _GenericAlias(cls, _substitute(cls.__parameters__, chosen))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        if Generic in bases or (not bases and Generic in cls.__bases__ and cls.__name__ != "Protocol"):
            raise TypeError("Cannot inherit from plain Generic")
        if not bases:
            return
        found = _collect_parameters(bases)
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                named = base.__parameters__
                lacking = [p for p in found if p not in named]
                if lacking:
                    raise TypeError(
                        f"Some type variables ({', '.join(map(str, lacking))}) are not listed in "
                        f"Generic[{', '.join(map(str, named))}]"
                    )
                found = named
        cls.__parameters__ = found


Generic.__module__ = "typing"


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Text = str
AnyStr = TypeVar("AnyStr", bytes, str)
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
AnyStr.__module__ = "typing"


def cast(typ, val):
    """The value, as it is."""
    return val


def overload(func):
    """Notes the signature; calling what is left at the end is an error."""
    from typing._hints import note_overload

    note_overload(func)

    def _overload_dummy(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
            "should always be followed by an implementation that is not @overload-ed."
        )

    return _overload_dummy


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown if len(shown) <= 100 else shown[:100] + '...'}")


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):  # fmt: skip
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs,
        }  # fmt: skip
        return cls_or_fn

    return decorator
