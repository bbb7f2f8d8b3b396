"""Classes that are mostly data: `__init__`, `__repr__`, comparison and more, written from the annotated fields."""

import sys

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]  # fmt: skip

_GenericAlias = type(list[int])
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _FIELD_BASE:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_NO_METADATA = type(type.__dict__)({})


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


_being_shown = set()  # ids of what a repr() is under way for


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "_field_type",
    )  # fmt: skip

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self.metadata = _NO_METADATA if metadata is None else type(_NO_METADATA)(metadata)

    def __repr__(self):
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
            return f"Field({shown})"
        finally:
            _being_shown.discard(id(self))

    def __set_name__(self, owner, name):
        setter = getattr(type(self.default), "__set_name__", None)
        if setter:
            setter(self.default, owner, name)

    __class_getitem__ = classmethod(_GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):  # fmt: skip
    """How one field differs from what its annotation alone says."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


class _DataclassParams:
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )  # fmt: skip

    def __init__(self, **params):
        for name, value in params.items():
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):  # fmt: skip
    """Write the special methods of a class from its annotated fields."""
    params = _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )  # fmt: skip

    def wrap(cls):
        return _process_class(cls, params)

    return wrap if cls is None else wrap(cls)


def _process_class(cls, params):
    fields = _inherited_fields(cls, params)
    own, keyword_only = _own_fields(cls, params)
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, params)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    explicit_hash = _has_explicit_hash(cls)
    instance_fields = [f for f in fields.values() if f._field_type is _FIELD]
    if params.init:
        _set_new_attribute(cls, "__init__", _make_init(cls, fields, params))
    if params.repr:
        _set_new_attribute(cls, "__repr__", _make_repr(cls, [f for f in instance_fields if f.repr]))
    compared = [f for f in instance_fields if f.compare]
    if params.eq:
        _set_new_attribute(cls, "__eq__", _make_eq(cls, compared))
    if params.order:
        for name, operator in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new_attribute(cls, name, _make_order(cls, name, operator, compared)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
    if params.frozen:
        for name, make in (("__setattr__", _make_frozen_setattr), ("__delattr__", _make_frozen_delattr)):
            if _set_new_attribute(cls, name, make(cls, instance_fields)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    _settle_hash(cls, params, explicit_hash, instance_fields)
    _set_new_attribute(cls, "__replace__", _replace)
    if params.match_args:
        names = tuple(f.name for f in fields.values() if _is_init_argument(f) and not f.kw_only)
        _set_new_attribute(cls, "__match_args__", names)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + (_text_signature(cls, fields) if params.init else "()")
    if params.weakref_slot and not params.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if params.slots:
        cls = _add_slots(cls, params)
    from abc import update_abstractmethods

    update_abstractmethods(cls)
    return cls


def _inherited_fields(cls, params):
    fields = {}
    any_frozen_base, all_frozen_bases, has_dataclass_bases = False, None, False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is None:
            continue
        has_dataclass_bases = True
        fields.update(base_fields)
        frozen = getattr(base, _PARAMS).frozen
        all_frozen_bases = frozen and all_frozen_bases is not False
        any_frozen_base = any_frozen_base or frozen
    if has_dataclass_bases:
        if any_frozen_base and not params.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and params.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _own_fields(cls, params):
    keyword_only = params.kw_only
    seen_marker = False
    own = []
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or (isinstance(annotation, str) and annotation.rpartition(".")[2] == "KW_ONLY"):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = keyword_only = True
            continue
        own.append(_make_field(cls, name, annotation, keyword_only))
    return own, keyword_only


def _make_field(cls, name, annotation, keyword_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _kind_of(annotation, cls)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = keyword_only
    if f._field_type is _FIELD and f.default is not MISSING and type(f.default).__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


def _kind_of(annotation, cls):
    typing = sys.modules.get("typing")
    if isinstance(annotation, str):
        annotation = _meaning_of(annotation, cls)
    if annotation is InitVar or type(annotation) is InitVar:
        return _FIELD_INITVAR
    if typing and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar):
        return _FIELD_CLASSVAR
    return _FIELD


def _meaning_of(text, cls):
    """What the name, or `module.name`, at the start of an annotation's text means in the module of its class."""
    scope = vars(sys.modules.get(cls.__module__, sys))
    name, rest = _leading_name(text)
    if not rest.startswith("."):
        return scope.get(name)
    module = scope.get(name)
    if module not in (sys.modules.get("typing"), sys.modules.get("dataclasses")) or module is None:
        return None
    return getattr(module, _leading_name(rest[1:])[0], None)


def _leading_name(text):
    text = text.strip()
    length = 0
    while length < len(text) and (text[length].isalnum() or text[length] == "_"):
        length += 1
    return text[:length], text[length:].lstrip()


def _is_init_argument(f):
    return f.init and f._field_type is not _FIELD_CLASSVAR


def _set_new_attribute(cls, name, value):
    """True when the class had one of its own, which is then left alone."""
    if name in cls.__dict__:
        return True
    if callable(value) and value is not _replace:
        value.__qualname__ = f"{cls.__qualname__}.{name}"
        value.__module__ = cls.__module__
    setattr(cls, name, value)
    return False


def _create_function(cls, name, parameters, body, scope):
    """Compile `def name(parameters): body` as if it stood in the module of `cls`, inside a function that knows `scope`."""
    lines = "\n".join(f"  {line}" for line in body) or "  pass"
    text = f"def make({', '.join(scope)}):\n def {name}({parameters}):\n{lines}\n return {name}"
    made = {}
    exec(text, vars(sys.modules[cls.__module__]) if cls.__module__ in sys.modules else {}, made)
    return made["make"](**scope)


def _make_init(cls, fields, params):
    arguments = [f for f in fields.values() if _is_init_argument(f)]
    standard = [f for f in arguments if not f.kw_only]
    keyword_only = [f for f in arguments if f.kw_only]
    seen_default = None
    for f in standard:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen_default.name!r}")
    self_name = "__dataclass_self__" if "self" in fields else "self"
    scope = {"__dataclass_factory__": _HAS_DEFAULT_FACTORY, "__dataclass_set__": object.__setattr__}
    parameters = [self_name]
    if standard:
        parameters += [_parameter(f, scope) for f in standard]
    if keyword_only:
        parameters += ["*", *(_parameter(f, scope) for f in keyword_only)]
    body = []
    for f in fields.values():
        value = _initial_value(f, scope, params)
        if value is None:
            continue
        if params.frozen:
            body.append(f"__dataclass_set__({self_name}, {f.name!r}, {value})")
        else:
            body.append(f"{self_name}.{f.name} = {value}")
    if hasattr(cls, _POST_INIT):
        init_vars = ", ".join(f.name for f in fields.values() if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT}({init_vars})")
    function = _create_function(cls, "__init__", ", ".join(parameters), body, scope)
    function.__annotations__ = {f.name: f.type for f in standard + keyword_only} | {"return": None}
    return function


def _parameter(f, scope):
    if f.default is MISSING and f.default_factory is MISSING:
        return f.name
    name = f"__dataclass_default_{f.name}__"
    scope[name] = f.default if f.default is not MISSING else _HAS_DEFAULT_FACTORY
    return f"{f.name}={name}"


def _initial_value(f, scope, params):
    """The expression that `__init__` assigns to the field; None when it assigns nothing."""
    if f._field_type is not _FIELD:
        return None
    factory = f"__dataclass_make_{f.name}__"
    if f.default_factory is not MISSING:
        scope[factory] = f.default_factory
        return f"{factory}() if {f.name} is __dataclass_factory__ else {f.name}" if f.init else f"{factory}()"
    if f.init:
        return f.name
    if params.slots and f.default is not MISSING:
        scope[f"__dataclass_default_{f.name}__"] = f.default
        return f"__dataclass_default_{f.name}__"
    return None


def _make_repr(cls, fields):
    names = [f.name for f in fields]

    def __repr__(self):
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            shown = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{self.__class__.__qualname__}({shown})"
        finally:
            _being_shown.discard(id(self))

    return __repr__


def _make_eq(cls, fields):
    tests = " and ".join(f"self.{f.name}==other.{f.name}" for f in fields) or "True"
    body = [
        "if self is other:",
        "  return True",
        "if other.__class__ is self.__class__:",
        f"  return {tests}",
        "return NotImplemented",
    ]
    return _create_function(cls, "__eq__", "self, other", body, {})


def _make_order(cls, name, operator, fields):
    here = "(" + "".join(f"self.{f.name}," for f in fields) + ")"
    there = "(" + "".join(f"other.{f.name}," for f in fields) + ")"
    body = ["if other.__class__ is self.__class__:", f"  return {here}{operator}{there}", "return NotImplemented"]
    return _create_function(cls, name, "self, other", body, {})


def _make_frozen_setattr(cls, fields):
    names = frozenset(f.name for f in fields)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    return __setattr__


def _make_frozen_delattr(cls, fields):
    names = frozenset(f.name for f in fields)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __delattr__


def _has_explicit_hash(cls):
    class_hash = cls.__dict__.get("__hash__", MISSING)
    return not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))


def _settle_hash(cls, params, explicit_hash, fields):
    if params.unsafe_hash:
        if explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif not params.eq or explicit_hash:
        return
    elif not params.frozen:
        cls.__hash__ = None
        return
    hashed = [f for f in fields if (f.compare if f.hash is None else f.hash)]
    values = "(" + "".join(f"self.{f.name}," for f in hashed) + ")"
    function = _create_function(cls, "__hash__", "self", [f"return hash({values})"], {})
    function.__qualname__ = f"{cls.__qualname__}.__hash__"
    cls.__hash__ = function


def _text_signature(cls, fields):
    parts = []
    for keyword_only in (False, True):
        arguments = [f for f in fields.values() if _is_init_argument(f) and bool(f.kw_only) is keyword_only]
        if keyword_only and arguments:
            parts.append("*")
        for f in arguments:
            part = f"{f.name}: {_annotation_text(f.type)}"
            if f.default is not MISSING:
                part += f" = {f.default!r}"
            elif f.default_factory is not MISSING:
                part += " = <factory>"
            parts.append(part)
    return f"({', '.join(parts)})"


def _annotation_text(annotation):
    if isinstance(annotation, type) and type(annotation) is not _GenericAlias:
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _add_slots(cls, params):
    """A class cannot be given slots afterwards: make it anew."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__")
        if slots is None:
            slots = ["__weakref__"] if getattr(base, "__weakrefoffset__", -1) != 0 else []
        elif not isinstance(slots, str) and not hasattr(slots, "__len__"):
            raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
        inherited.update([slots] if isinstance(slots, str) else slots)
    slots = [name for name in names if name not in inherited]
    if params.weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = cls.__qualname__
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = qualname
    if params.frozen:
        if "__getstate__" not in namespace:
            new.__getstate__ = _dataclass_getstate
        if "__setstate__" not in namespace:
            new.__setstate__ = _dataclass_setstate
    _point_class_cells(cls, new)
    return new


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _point_class_cells(old, new):
    """Methods that name `__class__` or call super() mean the class that replaced theirs."""
    for value in new.__dict__.values():
        functions = [value.fget, value.fset, value.fdel] if isinstance(value, property) else [value]
        for function in functions:
            function = getattr(function, "__func__", function)
            while hasattr(function, "__wrapped__"):
                function = function.__wrapped__
            names = getattr(getattr(function, "__code__", None), "co_freevars", ())
            if "__class__" in names:
                cell = function.__closure__[names.index("__class__")]
                if cell.cell_contents is old:
                    cell.cell_contents = new
            elif isinstance(function, type(fields)):
                for cell in function.__closure__ or ():
                    try:
                        if cell.cell_contents is old:
                            cell.cell_contents = new
                    except ValueError:
                        pass


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda obj, recur: dict_factory([(f.name, recur(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda obj, recur: tuple_factory([recur(getattr(obj, f.name)) for f in fields(obj)]))


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented), range, property})


def _convert(obj, convert_instance):
    def recur(value):
        cls = type(value)
        if cls in _ATOMIC:
            return value
        if hasattr(cls, _FIELDS):
            return convert_instance(value, recur)
        if cls is list:
            return [recur(item) for item in value]
        if cls is dict:
            return {recur(key): recur(item) for key, item in value.items()}
        if isinstance(value, tuple):
            items = [recur(item) for item in value]
            return cls(*items) if hasattr(value, "_fields") else cls(items)
        if isinstance(value, dict):
            items = [(recur(key), recur(item)) for key, item in value.items()]
            if hasattr(cls, "default_factory"):
                new = cls(value.default_factory)
                for key, item in items:
                    new[key] = item
                return new
            return cls(items)
        if isinstance(value, list):
            return cls([recur(item) for item in value])
        from copy import deepcopy

        return deepcopy(value)

    return recur(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):  # fmt: skip
    """A dataclass from a list of names, (name, type) and (name, type, field)."""
    from keyword import iskeyword
    from types import new_class

    namespace = dict(namespace or {})
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[name] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = kind

    def fill(body):
        body.update(namespace)
        body.update(defaults)
        body["__annotations__"] = annotations

    cls = new_class(cls_name, bases, {}, fill)
    if module is None:
        module = sys._getframe(1).f_globals.get("__name__", "__main__")
    cls.__module__ = module
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )  # fmt: skip


def replace(obj, /, **changes):
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
