"""Special methods of mocks: which there are, and what they give when nothing else is said."""

from unittest.mock._calls import DEFAULT

__name__ = "unittest.mock"  # where its classes and functions say they are from

_NUMERICS = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod".split()
_MAGICS = frozenset(
    "__hash__ __str__ __sizeof__ __lt__ __gt__ __le__ __ge__ __int__ __contains__ __len__ __enter__ __exit__ __bool__ "
    "__next__ __round__ __trunc__ __floor__ __ceil__ __getitem__ __setitem__ __delitem__ __iter__ __eq__ __ne__ "
    "__complex__ __float__ __neg__ __pos__ __abs__ __invert__ __index__ __fspath__ __aenter__ __aexit__ __aiter__ "
    "__anext__".split()
) | {f"__{prefix}{name}__" for prefix in ("", "r", "i") for name in _NUMERICS if (prefix, name) != ("i", "divmod")}
_SETTABLE_ONLY = frozenset("__get__ __set__ __delete__ __reversed__ __missing__ __reduce__ __reduce_ex__ __getinitargs__ "
                           "__getnewargs__ __getstate__ __setstate__ __getformat__ __repr__ __dir__ __subclasses__ "
                           "__format__ __getnewargs_ex__ __copy__ __deepcopy__ __call__".split())  # fmt: skip
_ASYNC_MAGICS = {"__aenter__", "__aexit__", "__anext__"}
_RETURN_VALUES = {
    "__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self),
    "__sizeof__": lambda self: object.__sizeof__(self), "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
    "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
    "__index__": 1,
}  # fmt: skip


class MagicMixin:
    """Special methods are mocks as well, made when first asked for."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._set_up_magics()

    def _set_up_magics(self):
        wanted = _MAGICS
        if self._mock_methods is not None:
            wanted = wanted & set(self._mock_methods)
        own = type(self)
        for name in wanted:
            if name not in own.__dict__:
                setattr(own, name, _MagicProxy(name))

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        own = type(self)
        for name in list(own.__dict__):
            if isinstance(own.__dict__[name], _MagicProxy):
                delattr(own, name)
        self._set_up_magics()

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)


class _MagicProxy:
    """Makes the mock for a special method when it is looked up."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        name = self.name
        made = obj._get_child_mock(name=name, _new_name=name, _new_parent=obj)
        setattr(obj, name, made)
        _set_default_result(obj, made, name)
        return made


def _set_default_result(mock, method, name):
    wrapped = mock._mock_wraps
    if wrapped is not None and hasattr(wrapped, name) and name not in ("__hash__", "__str__", "__sizeof__", "__fspath__"):
        method._mock_wraps = getattr(wrapped, name)
        return
    if name in _RETURN_VALUES:
        value = _RETURN_VALUES[name]
        method.return_value = value(mock) if callable(value) else value
    elif name == "__eq__":
        method.side_effect = lambda other: _compare(mock, other, True)
    elif name == "__ne__":
        method.side_effect = lambda other: _compare(mock, other, False)
    elif name == "__iter__":
        method.side_effect = lambda: iter(_known_or(method, []))
    elif name == "__aiter__":
        method.side_effect = lambda: _async_iterator(_known_or(method, []))
    elif name == "__anext__":
        method.side_effect = None
    elif name == "__aexit__":
        method.return_value = False


def _known_or(method, default):
    value = method.__dict__["_mock_return_value"]
    return default if value is DEFAULT else value


def _compare(mock, other, equal):
    method = mock._mock_children["__eq__" if equal else "__ne__"]
    value = method.__dict__["_mock_return_value"]
    if value is not DEFAULT:
        return value
    if mock is other:
        return equal
    return NotImplemented


async def _async_iterator(values):
    for value in values:
        yield value
