"""How objects of a type are taken apart and put together again, for copying and pickling."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _native_base(cls):
    """The nearest class of the MRO that no program made."""
    return next((base for base in cls.__mro__ if not base.__flags__ & 0x200), object)


def _reduce_overridden(self, protocol):
    """What `object.__reduce_ex__` gives: a `__reduce__` of the class counts first."""
    if type(self).__reduce__ is not object.__reduce__:
        return self.__reduce__()
    return _reduce(self, protocol)


def _reduce(self, protocol):
    return _reduce_by_new(self) if protocol >= 2 else _reduce_ex(self, protocol)


def _reduce_ex(self, protocol):
    """Protocols 0 and 1: an instance of the native base, and what the class has added to it."""
    cls = type(self)
    base = _native_base(cls)
    if base is object:
        state = None
    elif base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    else:
        state = base(self)
    if cls.__getstate__ is object.__getstate__:
        if getattr(self, "__slots__", None):
            raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
        kept = getattr(self, "__dict__", None)
    else:
        kept = self.__getstate__()
    args = (cls, base, state)
    return (_reconstructor, args, kept) if kept else (_reconstructor, args)


def _reduce_by_new(self):
    """Protocol 2 and later: what `__new__` is called with, then the state."""
    cls = type(self)
    args, keywords, has_args = (), {}, True
    if hasattr(cls, "__getnewargs_ex__"):
        given = self.__getnewargs_ex__()
        if not isinstance(given, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not {type(given).__name__!r}")
        if len(given) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
        args, keywords = given
        if not isinstance(args, tuple):
            raise TypeError(
                "first item of the tuple returned by __getnewargs_ex__ must be a tuple, " f"not {type(args).__name__!r}"
            )
        if not isinstance(keywords, dict):
            raise TypeError(
                "second item of the tuple returned by __getnewargs_ex__ must be a dict, "
                f"not {type(keywords).__name__!r}"
            )
    elif hasattr(cls, "__getnewargs__"):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not {type(args).__name__!r}")
    else:
        has_args = False
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    if cls.__getstate__ is object.__getstate__:
        if not has_args and items is None and pairs is None and _native_base(cls) is not object:
            raise TypeError(f"cannot pickle {cls.__name__!r} object")
        state = _state(self)
    else:
        state = self.__getstate__()
    if keywords:
        return __newobj_ex__, (cls, args, keywords), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _state(self):
    """What `object.__getstate__` gives: the instance's dict, with its slots beside it where it has any."""
    kept = getattr(self, "__dict__", None) or None
    slots = {name: getattr(self, name) for name in _slotnames(type(self)) if hasattr(self, name)}
    return (kept, slots) if slots else kept


def _slotnames(cls):
    """The names of the slots of a class and its bases, private ones mangled."""
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        return names
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{base.__name__.lstrip('_')}{name}"
            names.append(name)
    try:
        cls.__slotnames__ = names
    except (AttributeError, TypeError):
        pass
    return names


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    if not 1 <= code <= 0x7FFFFFFF:
        raise ValueError("code out of range")
    _extension_registry[module, name] = code
    _inverted_registry[code] = module, name


def remove_extension(module, name, code):
    if _extension_registry.get((module, name)) != code:
        raise ValueError(f"key {(module, name)} is not registered with code {code}")
    del _extension_registry[module, name], _inverted_registry[code]


def clear_extension_cache():
    _extension_cache.clear()


pickle(complex, lambda c: (complex, (c.real, c.imag)))
