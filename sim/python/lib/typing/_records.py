"""NamedTuple, TypedDict, NewType, and the classes of files."""

import sys
from collections import namedtuple
from typing import Annotated, AnyStr, Generic, NotRequired, ReadOnly, Required, _GenericAlias, _Immutable, _type_check

_PROHIBITED = frozenset(
    "__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace _asdict _source".split()
)
_SPECIAL = frozenset("__module__ __name__ __annotations__ __orig_bases__ __firstlineno__ __static_attributes__ __qualname__".split())


def _make_nmtuple(name, types, module, defaults=()):
    types = {field: _type_check(kind, f"field {field} annotation must be a type") for field, kind in types}
    made = namedtuple(name, list(types), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = namespace.get("__annotations__", {})
        defaults = []
        for field in types:
            if field in namespace:
                defaults.append(field)
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{plural} {', '.join(defaults)}"
                )
        made = _make_nmtuple(typename, types.items(), namespace["__module__"], [namespace[field] for field in defaults])
        for base in bases:
            if base is Generic:
                made = type.__new__(type, typename, (made, Generic), {
                    "__module__": namespace["__module__"], "__slots__": (), "__annotations__": types,
                    "__orig_bases__": namespace.get("__orig_bases__", ()), "__qualname__": namespace["__qualname__"]})  # fmt: skip
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in _SPECIAL and key not in made._fields:
                setattr(made, key, value)
                setter = getattr(type(value), "__set_name__", None)
                if setter:
                    setter(value, made, key)
        if "__qualname__" in namespace:
            made.__qualname__ = namespace["__qualname__"]
        if "__orig_bases__" in namespace and Generic not in bases:
            made.__orig_bases__ = namespace["__orig_bases__"]
        return made


def NamedTuple(typename, fields=(), /, **kwargs):
    """A named tuple with types: `class Point(NamedTuple): x: int`, or `NamedTuple("Point", [("x", int)])`."""
    made = _make_nmtuple(typename, list(kwargs.items()) or fields, sys._getframe(1).f_globals.get("__name__", "__main__"))
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)
NamedTuple.__module__ = "typing"


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
        made.__orig_bases__ = namespace.get("__orig_bases__", bases)
        annotations, required, optional = {}, set(), set()
        readonly, mutable = set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        for key, kind in namespace.get("__annotations__", {}).items():
            kind = _type_check(kind, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type", allow_special_forms=True)
            annotations[key] = kind
            marks = _marks(kind)
            is_required = Required in marks or (total and NotRequired not in marks)
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            (readonly if ReadOnly in marks else mutable).add(key)
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(readonly), frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def _marks(kind):
    found = set()
    while isinstance(kind, _GenericAlias):
        if kind.__origin__ in (Required, NotRequired, ReadOnly):
            found.add(kind.__origin__)
            kind = kind.__args__[0]
        elif kind._name == "Annotated":
            kind = kind.__origin__
        else:
            break
    return found


def TypedDict(typename, fields=None, /, *, total=True):
    """A dict with given keys: `class Movie(TypedDict): name: str`."""
    namespace = {"__annotations__": dict(fields or {}), "__module__": sys._getframe(1).f_globals.get("__name__", "__main__")}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
TypedDict.__module__ = "typing"


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType(_Immutable):
    """A name for a type; calling it gives back its argument."""

    __module__ = "typing"

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = sys._getframe(1).f_globals.get("__name__")
        if module != "typing":
            self.__module__ = module

    def __call__(self, x):
        return x

    def __mro_entries__(self, bases):
        supertype = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{name} = NewType({name!r}, {supertype})`"
                )

        return (Refusing,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


class IO(Generic[AnyStr]):
    __module__ = "typing"
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __module__ = "typing"
    __slots__ = ()


class TextIO(IO[str]):
    __module__ = "typing"
    __slots__ = ()
