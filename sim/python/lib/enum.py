"""Enumerations: classes whose members are a fixed set of named values."""

import sys

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
    "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
]  # fmt: skip

_builtin_property = property
_MappingProxy = type(type.__dict__)
Enum = Flag = ReprEnum = None  # until the classes below exist, the metaclass asks for them


class member:
    """Makes a member of what would else not be one, such as a function."""

    def __init__(self, value):
        self.value = value


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for the next value, as `_generate_next_value_` says."""

    def __init__(self, value=None):
        self.value = _AUTO if value is None else value

    def __repr__(self):
        return f"auto({'<unset>' if self.value is _AUTO else repr(self.value)})"


_AUTO = object()


class property(_builtin_property):
    """A property of members that does not stand in the way of a member of the same name."""

    member = None

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{owner!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self.member is not None:
            return self.member
        raise AttributeError(f"{owner!r} member has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    prefix = f"_{class_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


def _is_descriptor(value):
    return not isinstance(value, partial_type()) and (
        hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")
    )


def partial_type():
    functools = sys.modules.get("functools")
    return functools.partial if functools else ()


_SUNDERS = frozenset(
    "_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_ _iter_member_ _iter_member_by_value_ "
    "_iter_member_by_def_ _add_alias_ _add_value_alias_ _use_args_ _member_names_ _member_map_".split()
)


class EnumDict(dict):
    """The namespace of an enum's body: notes which names are members, in order."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name
        self._generate_next_value = None

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore or isinstance(value, nonmember):
            value = value.value if isinstance(value, nonmember) else value
        elif not isinstance(value, member) and _is_descriptor(value):
            pass
        elif self._cls_name is not None and _is_internal_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._member_value(key, value.value if isinstance(value, member) else value)
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _SUNDERS and not (key.startswith("_") and key in ("_value_", "_name_", "_boundary_", "_value_repr_")):
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use.")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            already = set(self._ignore) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")

    def _member_value(self, key, value):
        if isinstance(value, auto):
            value = self._settle(key, value)
        elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            value = type(value)([self._settle(key, part) if isinstance(part, auto) else part for part in value]) \
                if type(value) is tuple else value  # fmt: skip
        self._member_names[key] = None
        self._last_values.append(value)
        return value

    def _settle(self, key, value):
        self._auto_called = True
        if value.value is _AUTO:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
        return value.value

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more):
        for key, value in members.items() if hasattr(members, "keys") else members:
            self[key] = value
        for key, value in more.items():
            self[key] = value


_EnumDict = EnumDict


def _is_internal_class(class_name, value):
    return isinstance(value, type) and f".{class_name}." in f".{getattr(value, '__qualname__', '')}" and (
        value.__qualname__.rpartition(".")[0].rpartition(".")[2] == class_name
    )  # fmt: skip


class EnumType(type):
    """The metaclass of enums."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace._generate_next_value = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = list(classdict._member_names)
        for name in classdict._ignore:
            classdict.pop(name, None)
        for name in names:
            if name in ("mro", ""):
                raise ValueError(f"invalid enum member name(s) {name!r}")
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        creator, save_creator, use_args = metacls._find_new_(classdict, member_type, first_enum)
        members = [(name, dict.__getitem__(classdict, name)) for name in names]
        namespace = dict(classdict)
        for name in names:
            del namespace[name]
        order = namespace.pop("_order_", None)
        if classdict._generate_next_value is not None and "_generate_next_value_" in namespace:
            namespace["_generate_next_value_"] = staticmethod(classdict._generate_next_value)
        namespace.update(
            _new_member_=creator, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={},
            _hashable_values_=[], _unhashable_values_=[], _member_type_=member_type,
            _value_repr_=metacls._find_data_repr_(cls, bases),
        )  # fmt: skip
        flag_like = Flag is not None and any(issubclass(base, Flag) for base in bases)
        if flag_like or (Flag is None and cls == "Flag"):
            namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
            namespace.update(_flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        if save_creator:
            namespace["__new_member__"] = creator
        namespace["__new__"] = Enum.__new__ if Enum is not None else namespace.get("__new__")
        if not members and namespace["__new__"] is None:
            del namespace["__new__"]
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        _inherit_representation(enum_class, namespace, member_type, first_enum)
        if Enum is None:
            return enum_class
        for name, value in members:
            _add_member(enum_class, name, value)
        if flag_like:
            _finish_flag(enum_class, boundary, namespace)
            for operation in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if not isinstance(_owner(enum_class, operation), EnumType):
                    setattr(enum_class, operation, getattr(Flag, operation))
        if order is not None:
            wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if flag_like:
                wanted = [name for name in wanted if name in enum_class._member_names_]
            if wanted != enum_class._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {wanted!r}")
        return enum_class

    def __init__(cls, *args, **kwds):
        kwds.pop("boundary", None)
        kwds.pop("_simple", None)
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value=_AUTO, names=_AUTO, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _AUTO:
                value = (value, names, *values)
            if value is _AUTO:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        if names is _AUTO and type is None:
            if value is _AUTO:
                raise TypeError(f"{cls.__name__}.__call__() missing 1 required positional argument: 'value'")
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(
            value, None if names is _AUTO else names, module=module, qualname=qualname, type=type, start=start,
            boundary=boundary,
        )  # fmt: skip

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __dir__(cls):
        shared = ["__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                  "__module__", "__name__", "__qualname__", "__init_subclass__"]  # fmt: skip
        if cls._member_type_ is object:
            return sorted({*shared, *cls._member_names_})
        return sorted({*dir(cls._member_type_), *shared, *cls._member_names_})

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return _MappingProxy(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """`Enum("Animal", "CAT DOG")`."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            plain, names, last = names, [], []
            for count, name in enumerate(plain):
                value = namespace._generate_next_value(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names or ():
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get("__name__")
        dict.__setitem__(namespace, "__module__", module)
        if qualname is not None:
            dict.__setitem__(namespace, "__qualname__", qualname)
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """An enum of what a module has under names that pass the filter; it replaces them there."""
        scope = sys.modules[module].__dict__
        values = (source or sys.modules[module]).__dict__
        members = sorted([(key, values[key]) for key in values if filter(key)], key=lambda item: (item[1], item[0]))
        made = cls(name, members, module=module, boundary=boundary or KEEP)
        scope.update(made.__members__)
        scope[name] = made
        return global_enum(made) if as_global else made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type that the members' values are of, and the enum to derive from."""
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """What shows a member's value: the `__repr__` of the first mixed-in class that has one."""
        for base in dict.fromkeys(base for chain in bases for base in chain.__mro__ if base is not object):
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__repr__" in base.__dict__:
                made = "__dataclass_fields__" in base.__dict__ and base.__dict__["__dataclass_params__"].repr
                return _dataclass_repr if made else base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        unique_types = list(dict.fromkeys(found))
        if len(unique_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(unique_types)!r}")
        return unique_types[0] if unique_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes a member; whether to keep it as `__new_member__`; whether it takes the value's arguments."""
        creator = classdict.get("__new__")
        save = first_enum is not None and creator is not None
        if creator is None:
            for method in ("__new_member__", "__new__"):
                for owner in (member_type, first_enum):
                    target = getattr(owner, method, None)
                    if target not in (None, None.__new__, object.__new__, getattr(Enum, "__new__", None)):
                        creator = target
                        break
                if creator is not None:
                    break
            else:
                creator = object.__new__
        use_args = first_enum is not None and creator not in (getattr(Enum, "__new__", None), object.__new__)
        return creator, save, use_args


EnumMeta = EnumType


def _dataclass_repr(value):
    shown = (field for field in value.__dataclass_fields__.values() if field.repr)
    return ", ".join(f"{field.name}={getattr(value, field.name)!r}" for field in shown)


def _owner(cls, name):
    """The class that `cls` has this attribute from."""
    return next(base for base in cls.__mro__ if name in base.__dict__)


def _inherit_representation(enum_class, namespace, member_type, first_enum):
    """A mixed-in type does not decide how members look: the enum does, unless the body or `ReprEnum` says otherwise."""
    if ReprEnum is not None and ReprEnum in enum_class.__bases__:
        for name in ("__format__", "__str__"):
            if name not in namespace:
                method = getattr(member_type, name)
                setattr(enum_class, name, member_type.__repr__ if method is object.__str__ else method)
    if first_enum is None or Enum is None:
        return
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        owner = _owner(enum_class, name)
        if owner is member_type or owner in member_type.__mro__:
            setattr(enum_class, name, getattr(first_enum, name))


def _add_member(enum_class, name, value):
    args = value if isinstance(value, tuple) else (value,)
    if enum_class._member_type_ is tuple:
        args = (args,)
    if enum_class._use_args_:
        new = enum_class._new_member_(enum_class, *args)
    else:
        new = enum_class._new_member_(enum_class)
    if "_value_" not in new.__dict__:
        if enum_class._member_type_ is object:
            new._value_ = value
        else:
            try:
                new._value_ = enum_class._member_type_(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = new._value_
    new._name_ = name
    new.__objclass__ = enum_class
    new._sort_order_ = len(enum_class._member_names_)
    new.__init__(*args)
    known = _known_member(enum_class, value)
    if known is None:
        if Flag is None or not issubclass(enum_class, Flag) or _is_single_bit(value):
            enum_class._member_names_.append(name)
    else:
        new = known
    enum_class._member_map_[name] = new
    _expose(enum_class, name, new)
    if known is None:
        try:
            enum_class._value2member_map_.setdefault(value, new)
            enum_class._hashable_values_.append(value)
        except TypeError:
            enum_class._unhashable_values_.append(value)
    if Flag is not None and issubclass(enum_class, Flag) and isinstance(value, int):
        type.__setattr__(enum_class, "_flag_mask_", enum_class._flag_mask_ | value)
        if _is_single_bit(value):
            type.__setattr__(enum_class, "_singles_mask_", enum_class._singles_mask_ | value)
        type.__setattr__(enum_class, "_all_bits_", 2 ** enum_class._flag_mask_.bit_length() - 1)


def _expose(enum_class, name, new):
    """Let `Class.name` give the member, also where a base has a property of that name."""
    for base in enum_class.__mro__[1:]:
        inherited = base.__dict__.get(name)
        if isinstance(inherited, _builtin_property):
            stand_in = property(inherited.fget, inherited.fset, inherited.fdel)
            stand_in.member = new
            stand_in.__set_name__(enum_class, name)
            type.__setattr__(enum_class, name, stand_in)
            return
    type.__setattr__(enum_class, name, new)


def _known_member(enum_class, value):
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for known in enum_class._member_map_.values():
            if known._value_ == value:
                return known
    return None


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


def _finish_flag(enum_class, boundary, namespace):
    if boundary is None:
        boundary = namespace.get("_boundary_") or STRICT
    type.__setattr__(enum_class, "_boundary_", boundary)
    single = [enum_class._member_map_[name] for name in enum_class._member_names_]
    values = [m._value_ for m in single if isinstance(m._value_, int)]
    if len(values) == len(single) and values != sorted(values):
        type.__setattr__(enum_class, "_iter_member_", classmethod(_by_definition))
    if boundary is not KEEP:
        missing = [
            (name, m._value_) for name, m in enum_class._member_map_.items()
            if isinstance(m._value_, int) and m._value_ < 0
        ]  # fmt: skip
        for name, value in missing:
            m = enum_class._member_map_[name]
            m._value_ = value & enum_class._all_bits_


def _by_definition(cls, value):
    yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)


class Enum(metaclass=EnumType):
    """A member is an instance of its enum, with `name` and `value`."""

    def __new__(cls, value=_AUTO):
        if value is _AUTO:
            raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'")
        if type(value) is cls:
            return value
        known = _known_member(cls, value)
        if known is not None:
            return known
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure, result = error, None
        if isinstance(result, cls) or (Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                                       and isinstance(result, int)):  # fmt: skip
            return result
        refusal = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and failure is None:
            raise refusal
        if failure is None:
            failure = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
        if not isinstance(failure, ValueError):
            failure.__context__ = refusal
        raise failure

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            highest = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f"unable to increment {highest!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        self.__class__._member_map_[name] = self
        _expose(self.__class__, name, self)

    def _add_value_alias_(self, value):
        self.__class__._value2member_map_.setdefault(value, self)

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        own = {name for name in self.__dict__ if not name.startswith("_")}
        for base in self.__class__.__mro__:
            for name, value in base.__dict__.items():
                if name[0] != "_" and name not in self._member_map_:
                    own.add(name)
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"} | own)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Looks like a member in repr(), like its value in str() and format()."""


class IntEnum(int, ReprEnum):
    """A member is an int."""


class StrEnum(str, ReprEnum):
    """A member is a str."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        for position, value in enumerate(values):
            if not isinstance(value, str):
                if position == 0:
                    raise TypeError(f"{value!r} is not a string")
                raise TypeError(f"{'encoding' if position == 1 else 'errors'} must be a string, not {value!r}")
        new = str.__new__(cls, str(*values))
        new._value_ = str(*values)
        return new

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What to do with bits that no member has."""

    STRICT = "strict"
    CONFORM = "conform"
    EJECT = "eject"
    KEEP = "keep"


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members combine with |, & and ^."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 2 ** highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        rest = value & cls._flag_mask_
        while rest:
            bit = rest & -rest
            rest ^= bit
            found = cls._value2member_map_.get(bit)
            if found is not None:
                yield found

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        original = value
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not (~all_bits <= value <= all_bits) or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_bits(value, width)}\n  allowed {_bits(mask, width)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = mask & value if cls._boundary_ in (CONFORM, STRICT) else (all_bits + 1) + value
        if original != value and value in cls._value2member_map_:
            return cls._value2member_map_[value]
        new = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        new._value_ = value
        members = list(cls._iter_member_(value))
        unknown = value & ~cls._flag_mask_
        if members:
            name = "|".join([m._name_ for m in members])
            if unknown:
                name += f"|{cls._numeric_repr_(unknown)}"
            new._name_ = name
        else:
            new._name_ = None
        known = cls._value2member_map_.setdefault(value, new)
        if original != value:
            cls._value2member_map_[original] = known
        return known

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {show(self._value_)}>"
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A member is an int, and combines with others."""


def _bits(value, width):
    if value < 0:
        return f"0b1 {(value + 2 ** width):0{width}b}"
    return f"0b0 {value:0{width}b}"


def bin(num, max_bits=None):
    """Two's complement, with the sign bit set apart."""
    ceiling = 2 ** num.bit_length()
    digits = f"{num:b}" if num >= 0 else f"{num + ceiling:b}"
    digits = digits.rjust(num.bit_length() or 1, "0" if num >= 0 else "1")
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, "0" if num >= 0 else "1")
    return f"0b{'0' if num >= 0 else '1'} {digits}"


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Decorate a plain class to make an enum of it."""

    def convert(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                if _is_dunder(name):
                    dict.__setitem__(namespace, name, value)
                else:
                    namespace[name] = value
        return metacls.__new__(metacls, cls.__name__, (etype,), namespace, boundary=boundary)

    return convert


def unique(enumeration):
    """Refuse two names for one value."""
    duplicates = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        shown = ", ".join([f"{alias} -> {name}" for alias, name in duplicates])
        raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
                if aliases:
                    shown = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
                    raise ValueError(f"aliases found in {enumeration!r}: {shown}")
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    def _check_continuous(self, enumeration):
        values = {m.value for m in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            wanted = [2**bit for bit in range(low.bit_length(), high.bit_length() - 1)]
        else:
            wanted = range(low + 1, high)
        missing = [value for value in wanted if value not in values]
        if missing:
            kind = "flag" if issubclass(enumeration, Flag) else "enum"
            shown = ", ".join(map(str, missing))
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {shown}"[:256])

    def _check_named(self, enumeration):
        values = [m._value_ for m in enumeration.__members__.values()]
        unnamed, total = [], 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            lacking = [2**bit for bit in range(alias.value.bit_length()) if alias.value >> bit & 1 and 2**bit not in values]
            if lacking:
                unnamed.append(name)
                for value in lacking:
                    total |= value
        if unnamed:
            plural = f"aliases {', '.join(unnamed[:-1])} and {unnamed[-1]} are"
            alias = f"alias {unnamed[0]} is" if len(unnamed) == 1 else plural
            value = f"value {hex(total)}" if total.bit_count() == 1 else f"combined values of {hex(total)}"
            raise ValueError(f"invalid Flag {enumeration.__name__!r}: {alias} missing {value} [use enum.show_flag_values(value) for details]")


def show_flag_values(value):
    return [2**bit for bit in range(value.bit_length()) if value >> bit & 1]


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}" if self._name_ is not None else f"{module}.{self.__class__.__name__}({self._value_})"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_})"
    return "|".join([part if part[0].isdigit() else f"{module}.{part}" for part in self._name_.split("|")])


def global_str(self):
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Show members as names of their module, and put them there."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
