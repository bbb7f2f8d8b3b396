"""Functions that take or give functions."""

from _functools import _lru_cache_wrapper

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cmp_to_key", "lru_cache",
    "cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]  # fmt: skip

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()
_BoundMethod = type(type("_", (), {"method": lambda self: None})().method)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def reduce(function, iterable, initial=_missing, /):
    items = iter(iterable)
    value = initial
    if value is _missing:
        try:
            value = next(items)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    for item in items:
        value = function(value, item)
    return value


_being_shown = set()  # ids of the partials whose repr() is under way


class partial:
    """A function with some of its arguments already given."""

    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self = super().__new__(cls)
        if isinstance(func, partial) and not func.__dict__:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func, self.args, self.keywords = func, args, keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            return self._shown()
        finally:
            _being_shown.discard(id(self))

    def _shown(self):
        cls = type(self)
        name = "functools.partial" if cls is partial else f"{cls.__module__}.{cls.__qualname__}"
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"{name}({', '.join(parts)})"

    def __get__(self, instance, owner=None):
        if instance is not None:
            import warnings

            text = "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior"
            warnings.warn(text, FutureWarning, 2)
        return self

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, attributes = state
        if not callable(func) or not isinstance(args, tuple) or not (keywords is None or isinstance(keywords, dict)):
            raise TypeError("invalid partial state")
        self.func, self.args, self.keywords = func, tuple(args), dict(keywords or {})
        self.__dict__ = attributes or {}

    __class_getitem__ = classmethod(type(list[int]))


class partialmethod:
    """A method with some of its arguments already given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args, keywords, func = func.args + args, {**func.keywords, **keywords}, func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def _make_unbound_method(self):
        def method(self_or_cls, /, *args, **keywords):
            return self.func(self_or_cls, *self.args, *args, **{**self.keywords, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, instance, owner=None):
        getter = getattr(self.func, "__get__", None)
        if getter is not None:
            bound = getter(instance, owner)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(type(list[int]))


def _cache_info(hits, misses, maxsize, currsize):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple

        _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")
    return _CacheInfo(hits, misses, maxsize, currsize)


_CacheInfo = None


class _HashedSeq(list):
    """A list whose hash is known."""

    __slots__ = ("hashvalue",)

    def __init__(self, values, hash=hash):
        self[:] = values
        self.hashvalue = hash(values)

    def __hash__(self):
        return self.hashvalue


_keywords_follow = (object(),)


def _make_key(args, kwds, typed, kwd_mark=_keywords_follow, fasttypes=frozenset((int, str))):
    """What a call is cached under: libraries with caches of their own take it from here."""
    key = args
    if kwds:
        key += kwd_mark
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args]) + tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in fasttypes:
        return key[0]
    return _HashedSeq(key)


def lru_cache(maxsize=128, typed=False):
    """Remember results, the least recently used being forgotten first."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


def _cached(function, maxsize, typed):
    wrapper = update_wrapper(_lru_cache_wrapper(function, maxsize, typed, _cache_info), function)
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return wrapper


class cached_property:
    """A property computed once; the result is kept in the instance's `__dict__`."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            ) from None
        value = kept.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                kept[self.attrname] = value
            except TypeError:
                raise TypeError(
                    f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                    f"does not support item assignment for caching {self.attrname!r} property."
                ) from None
        return value

    __class_getitem__ = classmethod(type(list[int]))


class _ComparisonKey:
    __slots__ = ("obj", "_compare")
    __hash__ = None

    def __init__(self, obj, compare):
        self.obj, self._compare = obj, compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    """A key function for sorting by an old-style comparison."""

    def key(obj):
        return _ComparisonKey(obj, mycmp)

    return key


def _derive(root, negate_root, with_equality):
    """One comparison made from another: `root`'s answer, turned round or combined with equality as asked."""

    def comparison(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if negate_root:
            answer = not answer
        if with_equality == "or equal":
            return answer or self == other
        if with_equality == "and not equal":
            return answer and self != other
        return answer

    return comparison


_ORDERINGS = {
    "__lt__": {
        "__gt__": (True, "and not equal"), "__le__": (False, "or equal"), "__ge__": (True, ""),
    },
    "__le__": {
        "__ge__": (True, "or equal"), "__lt__": (False, "and not equal"), "__gt__": (True, ""),
    },
    "__gt__": {
        "__lt__": (True, "and not equal"), "__ge__": (False, "or equal"), "__le__": (True, ""),
    },
    "__ge__": {
        "__le__": (True, "or equal"), "__gt__": (False, "and not equal"), "__lt__": (True, ""),
    },
}  # fmt: skip


def total_ordering(cls):
    """Fill in the comparisons that a class lacks, from one that it has."""
    given = {name for name in _ORDERINGS if getattr(cls, name, None) is not getattr(object, name, None)}
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(given)  # __lt__ before __le__ before __gt__ before __ge__
    for name, how in _ORDERINGS[root].items():
        if name not in given:
            comparison = _derive(root, *how)
            comparison.__name__ = name
            comparison.__qualname__ = f"{cls.__qualname__}.{name}"
            comparison.__doc__ = getattr(int, name).__doc__
            setattr(cls, name, comparison)
    return cls


def singledispatch(func):
    """A function with one implementation for each type of its first argument."""
    registry = {}
    chosen = {}

    def dispatch(cls):
        if cls not in chosen:
            chosen[cls] = registry.get(cls) or _closest(cls, registry)
        return chosen[cls]

    def register(cls, func=None):
        if func is None:
            if _is_dispatchable(cls):
                return lambda f: register(cls, f)
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            from typing import get_type_hints

            argument, cls = next(iter(get_type_hints(func).items()))
            if not _is_dispatchable(cls):
                kind = "not all arguments are classes" if hasattr(cls, "__args__") else "is not a class"
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} {kind}.")
        elif not _is_dispatchable(cls):
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        for kind in getattr(cls, "__args__", None) or (cls,):
            registry[kind] = func
        chosen.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{getattr(func, '__name__', 'singledispatch function')} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = chosen.clear
    return update_wrapper(wrapper, func)


def _is_dispatchable(cls):
    if isinstance(cls, type) and not hasattr(cls, "__origin__"):
        return True
    return type(cls).__name__ in ("UnionType", "_UnionGenericAlias") and all(isinstance(arg, type) for arg in cls.__args__)


def _closest(cls, registry):
    """The implementation for the registered type that comes first, abstract ones placed where they fit best."""
    for kind in cls.__mro__[:-1]:
        if kind in registry:
            break
    else:
        kind = object
    fitting = [
        known for known in registry
        if known is not object and known not in cls.__mro__ and issubclass(cls, known)
        and not (kind is not object and issubclass(kind, known) and not _nearer(cls, known, kind))
    ]  # fmt: skip
    nearest = [one for one in fitting if not any(other is not one and issubclass(other, one) for other in fitting)]
    if kind is not object and nearest:
        nearest = [one for one in nearest if issubclass(one, kind)] or []
    if len(nearest) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {nearest[0]!r} or {nearest[1]!r}")
    return registry[nearest[0] if nearest else kind]


def _nearer(cls, abstract, concrete):
    return issubclass(abstract, concrete)


class singledispatchmethod:
    """A method with one implementation for each type of its first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, instance, owner=None):
        dispatch = self.dispatcher.dispatch

        def method(*args, **keywords):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(instance, owner)(*args, **keywords)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
