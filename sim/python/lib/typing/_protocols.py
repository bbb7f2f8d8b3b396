"""Protocols: classes that others match by what they have."""

import sys
from abc import ABCMeta, abstractmethod
from typing import Generic, TypeVar

_IGNORED = frozenset(
    "__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ "
    "__weakref__ __class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __parameters__ __orig_bases__ "
    "__orig_class__ _is_protocol _is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__ "
    "__type_params__ _abc_impl __init_subclass__ __qualname__ __callable_proto_members_only__".split()
)
_missing = object()


def _members_of(cls):
    """The attributes that a class must have to match the protocol."""
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ("Protocol", "Generic"):
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", ())):
            if name not in _IGNORED and not name.startswith("_abc_"):
                found.add(name)
    return found


def _attribute_without_asking(instance, name):
    """The attribute, without running the program's descriptors or `__getattr__`."""
    from inspect import getattr_static

    return getattr_static(instance, name, _missing)


class _ProtocolMeta(ABCMeta):
    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _members_of(cls)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__instancecheck__(instance):
            return True
        for name in cls.__protocol_attrs__:
            value = _attribute_without_asking(instance, name)
            if value is _missing or (value is None and name not in cls.__non_callable_proto_members__):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        # `abc` and `functools` may ask what a program may not.
        if getattr(cls, "_is_protocol", False) and sys._getframe(1).f_globals["__name__"] not in ("abc", "functools"):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if cls.__non_callable_proto_members__ and _has_our_hook(cls):
                shown = str(sorted(cls.__non_callable_proto_members__))[1:-1]
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {shown}.")
        return super().__subclasscheck__(other)


@classmethod
def _hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", {}) and issubclass(other, Generic) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def _has_our_hook(cls):
    return cls.__dict__.get("__subclasshook__") is _hook


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in cls.__mro__:
        init = base.__dict__.get("__init__", _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    __module__ = "typing"
    _is_protocol = True
    _is_runtime_protocol = False
    __non_callable_proto_members__ = frozenset()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol:
            for base in cls.__bases__:
                if not (base is object or base is Generic or getattr(base, "_is_protocol", False) or base.__module__ in
                        ("collections.abc", "contextlib")):  # fmt: skip
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
            if "__subclasshook__" not in cls.__dict__:
                cls.__subclasshook__ = _hook
            if cls.__init__ is Protocol.__init__ or cls.__init__ is object.__init__:
                cls.__init__ = _no_init
            cls.__non_callable_proto_members__ = frozenset(
                name for name in _members_of(cls) if not callable(getattr(cls, name, None))
            )


Protocol.__init__ = _no_init
sys.modules["typing"].Protocol = Protocol  # so that Generic knows it from now on


def runtime_checkable(cls):
    """Allow isinstance() with a protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


T_co = TypeVar("T_co", covariant=True)


def _supporting(name, method, base=Protocol):
    def required(self):
        pass

    required.__name__ = method
    namespace = {"__slots__": (), method: abstractmethod(required), "__module__": "typing"}
    if base is not Protocol:
        namespace["__orig_bases__"] = (base,)
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), namespace))


SupportsInt = _supporting("SupportsInt", "__int__")
SupportsFloat = _supporting("SupportsFloat", "__float__")
SupportsComplex = _supporting("SupportsComplex", "__complex__")
SupportsBytes = _supporting("SupportsBytes", "__bytes__")
SupportsIndex = _supporting("SupportsIndex", "__index__")
SupportsAbs = _supporting("SupportsAbs", "__abs__", Protocol[T_co])
SupportsRound = _supporting("SupportsRound", "__round__", Protocol[T_co])
