"""Objects that stand in for others, and note how they are used."""

import inspect
import sys
from functools import partial, wraps

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock",
    "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal", "InvalidSpecError",
)  # fmt: skip

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock given as the spec of another."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """`sentinel.anything`: one object for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# --------------------------------------------------------------------------------------------------------------- calls


class _Call(tuple):
    """One call: (name, args, kwargs).  Compares equal to tuples with parts left out."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        rest = list(value)
        if rest and isinstance(rest[0], str):
            name = rest.pop(0)
        if rest and isinstance(rest[0], tuple):
            args = rest.pop(0)
        if rest:
            kwargs = rest.pop(0)
        return tuple.__new__(cls, (args, kwargs) if two else (name or "", args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def _parts(self):
        return ("", *self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        try:
            count = len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = "", (), {}
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None) \
                and self._mock_parent != other._mock_parent:  # fmt: skip
            return False
        rest = list(other)
        if count > 3:
            return False
        if rest and isinstance(rest[0], str):
            other_name = rest.pop(0)
        if rest and isinstance(rest[0], tuple):
            other_args = rest.pop(0)
        if rest and isinstance(rest[0], dict):
            other_kwargs = rest.pop(0)
        if rest:
            return False
        if name and other_name != name:
            return False
        if not name and other_name and len(self) == 3:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        equal = self == other
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and attr in ("count", "index"):
            return self.__getattr__(attr)
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self._parts()[1]

    @property
    def kwargs(self):
        return self._parts()[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else f"call.{name}"
        name, args, kwargs = self._parts()
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = f"call.{name}"
        else:
            name = f"call{name}"
        return _call_text(name, args, kwargs)

    def call_list(self):
        """The calls of a chain, each with those before it."""
        calls, one = [], self
        while one is not None:
            if one._mock_from_kall:
                calls.append(one)
            one = one._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


def _call_text(name, args, kwargs):
    return f"{name}({', '.join([*map(repr, args), *(f'{key}={value!r}' for key, value in kwargs.items())])})"


class _CallList(list):
    """A list that also contains its slices."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i : i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        from pprint import pformat

        return pformat(list(self))


# --------------------------------------------------------------------------------------------------------------- mocks

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


class _MockClass(type):
    """Every mock has a class of its own, so that special methods can be set on it."""


_UNSAFE = ("assert", "assret", "asert", "aseert", "assrt")
_METHODS_OF_NOTE = frozenset(
    "assert_called assert_not_called assert_called_once assert_called_with assert_called_once_with assert_has_calls "
    "assert_any_call assert_awaited assert_awaited_once assert_awaited_with assert_awaited_once_with assert_any_await "
    "assert_has_awaits assert_not_awaited".split()
)


class NonCallableMock:
    """Any attribute asked for is a mock too; what happens to them is noted in `mock_calls`."""

    def __new__(cls, *args, **kwargs):
        own = _MockClass.__new__(_MockClass, cls.__name__, _with_async(cls, args, kwargs), {"__doc__": cls.__doc__})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="",
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):  # fmt: skip
        d = self.__dict__
        d.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=parent if _new_parent is None else _new_parent,
            _mock_sealed=False, _mock_children={}, _mock_wraps=wraps, _mock_delegate=None, _mock_called=False,
            _mock_call_args=None, _mock_call_count=0, _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(),
            method_calls=_CallList(), _mock_unsafe=unsafe, _mock_return_value=DEFAULT, _mock_side_effect=None,
        )  # fmt: skip
        if spec_set is not None:
            spec = spec_set
        self._mock_add_spec(spec, spec_set is not None, _spec_as_instance, _eat_self)
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if isinstance(spec, NonCallableMock) and not isinstance(spec, type):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = signature = None
        methods = spec
        async_names = []
        if spec is not None and not isinstance(spec, (list, tuple)):
            spec_class = spec if isinstance(spec, type) else type(spec)
            signature = _signature_of(spec, _spec_as_instance, _eat_self)
            methods = dir(spec)
            annotations = getattr(spec_class, "__dataclass_fields__", {})
            methods = list({*methods, *annotations})
            for name in methods:
                value = inspect.getattr_static(spec, name, None)
                if inspect.iscoroutinefunction(getattr(value, "__func__", value)):
                    async_names.append(name)
        self.__dict__.update(
            _spec_class=spec_class, _spec_set=spec_set, _spec_signature=signature, _mock_methods=methods, _spec_asyncs=async_names
        )

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @__class__.setter
    def __class__(self, value):
        self.__dict__["_spec_class"] = value

    # What is noted

    def _delegated(name):
        def get(self):
            delegate = self._mock_delegate
            return self.__dict__["_mock_" + name] if delegate is None else getattr(delegate, name)

        def set(self, value):
            if self._mock_delegate is None:
                self.__dict__["_mock_" + name] = value
            else:
                setattr(self._mock_delegate, name, value)

        return property(get, set)

    called = _delegated("called")
    call_count = _delegated("call_count")
    call_args = _delegated("call_args")
    call_args_list = _delegated("call_args_list")
    mock_calls = _delegated("mock_calls")
    del _delegated

    @property
    def return_value(self):
        if self._mock_delegate is not None:
            return self._mock_delegate.return_value
        value = self._mock_return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.__dict__["_mock_return_value"] = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__["_mock_return_value"] = value
            _adopt(self, value, None, "()")

    @property
    def side_effect(self):
        effect = self._mock_side_effect if self._mock_delegate is None else self._mock_delegate.side_effect
        return effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not isinstance(value, BaseException) and not _is_exception(value) and not callable(value):
            value = iter(value)
        if self._mock_delegate is None:
            self.__dict__["_mock_side_effect"] = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called, self.call_args, self.call_count = False, None, 0
        self.mock_calls, self.call_args_list = _CallList(), _CallList()
        self.method_calls = _CallList()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if child is not _deleted and not isinstance(child, partial):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *steps, last = path.split(".")
            obj = self
            for step in steps:
                obj = getattr(obj, step)
            setattr(obj, last, value)

    # Attributes

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe", "_mock_delegate"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _MAGICS:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_dunder(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (self._mock_methods is None or name not in self._mock_methods):
            if name.startswith(_UNSAFE) or name in _METHODS_OF_NOTE:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
                )
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wrapped = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, partial) and getattr(child, "_is_lazy_spec", False):
            child = self._mock_children[name] = child()
        return child

    def __setattr__(self, name, value):
        if name in _SETTINGS:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _MAGICS or name in _SETTABLE_ONLY:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if isinstance(value, NonCallableMock):
                _adopt(self, value, name, name)
                setattr(type(self), name, value)
            else:
                setattr(type(self), name, _method(value))
            self._mock_children[name] = value
            return None
        if name == "_mock_methods":
            self.__dict__[name] = value
            return None
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _MAGICS and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                self._mock_children[name] = _deleted
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        if child is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def __dir__(self):
        extras = self._mock_methods or []
        from_type = dir(type(self))
        from_dict = [name for name in self.__dict__ if not name.startswith("_mock_")]
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        if FILTER_DIR:
            from_type = [name for name in from_type if not name.startswith("_")]
            from_dict = [name for name in from_dict if not name.startswith("_") or _is_dunder(name)]
        return sorted({*extras, *from_type, *from_dict, *children})

    def attach_mock(self, mock, attribute):
        inner = _mock_inside(mock)
        inner.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name="", _mock_new_name=None)
        setattr(self, attribute, mock)

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            attribute = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        new_name = kwargs.get("_new_name")
        if new_name in self._spec_asyncs:
            return AsyncMock(**kwargs)
        kind = _own_kind(self)
        if issubclass(kind, MagicMock) and new_name in _ASYNC_MAGICS:
            kind = AsyncMock
        elif issubclass(kind, AsyncMockMixin):
            is_sync = new_name in _MAGICS or (self._mock_methods and new_name in self._mock_methods)
            kind = MagicMock if is_sync else AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return kind(**kwargs)

    # Names and text

    def _extract_mock_name(self):
        names, dot = [self._mock_new_name], "."
        if names == ["()"]:
            dot = ""
        parent = last = self
        while True:
            parent = parent._mock_new_parent
            if parent is None:
                break
            last = parent
            names.append((parent._mock_new_name or "") + dot)
            dot = "" if parent._mock_new_name == "()" else "."
        names = names[::-1]
        first = last._mock_name or "mock"
        if len(names) > 1 and names[1] not in ("()", "()."):
            first += "."
        return first + "".join(names[1:])

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            word = "spec_set" if self._spec_set else "spec"
            spec = f" {word}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def _format_mock_call_signature(self, args, kwargs):
        return _call_text(self._mock_name or "mock", args, kwargs)

    def _call_matcher(self, one):
        """The call with its arguments bound to the spec's signature, so that equivalent calls are equal."""
        name = one[0] if isinstance(one, tuple) and len(one) > 2 else ""
        signature = self._signature_for(name)
        if signature is None:
            return one
        try:
            args, kwargs = one[-2], one[-1]
            bound = signature.bind(*args, **kwargs)
            return call(*bound.args, **bound.kwargs) if not name else _Call((name, bound.args, bound.kwargs))
        except TypeError as error:
            return error.with_traceback(None)

    def _signature_for(self, name):
        if not name:
            return self._spec_signature
        signature, children = None, self._mock_children
        for part in name.replace("()", "").split("."):
            child = children.get(part)
            if child is None or not isinstance(_mock_inside(child), NonCallableMock):
                break
            children, signature = _mock_inside(child)._mock_children, _mock_inside(child)._spec_signature
        return signature

    # Assertions

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} times."
                f"{self._calls_repr()}"
            )

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to have been called once. Called {self.call_count} times."
                f"{self._calls_repr()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        expected_text = self._format_mock_call_signature(args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected_text}\n  Actual: not called.")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            actual_text = self._format_mock_call_signature(*self.call_args)
            raise AssertionError(
                f"expected call not found.\nExpected: {expected_text}\n  Actual: {actual_text}"
            ) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} times."
                f"{self._calls_repr()}"
            )
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._call_matcher(one) for one in self.call_args_list]:
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} call not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        self._assert_has(calls, any_order, self.mock_calls, "Calls", lambda prefix: self._calls_repr(prefix).rstrip("."))

    def _assert_has(self, calls, any_order, recorded, what, show):
        expected = [self._call_matcher(one) for one in calls]
        cause = next((one for one in expected if isinstance(one, Exception)), None)
        actual = _CallList([self._call_matcher(one) for one in recorded])
        if not any_order:
            if expected not in actual:
                problem = f"{what} not found."
                if cause is not None:
                    errors = [one if isinstance(one, Exception) else None for one in expected]
                    problem = f"Error processing expected {what.lower()}.\nErrors: {errors}"
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}{show(prefix='  Actual')}") from cause
            return
        left, lacking = list(actual), []
        for one in expected:
            try:
                left.remove(one)
            except ValueError:
                lacking.append(one)
        if lacking:
            name = self._mock_name or "mock"
            raise AssertionError(f"{name!r} does not contain all of {tuple(lacking)!r} in its call list, found {list(actual)!r} instead") from cause

    def _calls_repr(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""


_SETTINGS = frozenset(
    "return_value side_effect called call_count call_args call_args_list mock_calls method_calls __class__ _mock_name "
    "_mock_parent _mock_new_name _mock_new_parent _mock_wraps _mock_delegate _mock_sealed await_count await_args "
    "await_args_list".split()
)
_UNSUPPORTED = frozenset("__getattr__ __setattr__ __init__ __new__ __prepare__ __instancecheck__ __subclasscheck__ __del__".split())


def _is_dunder(name):
    return name[:2] == name[-2:] == "__"


def _is_exception(obj):
    return isinstance(obj, BaseException) or (isinstance(obj, type) and issubclass(obj, BaseException))


def _method(function):
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)

    method.__name__ = getattr(function, "__name__", "method")
    return method


def _own_kind(mock):
    """The class that the mock was made of (its own class apart)."""
    return type(mock).__mro__[1]


def _with_async(cls, args, kwargs):
    """A mock whose spec is a coroutine function is an AsyncMock."""
    spec = kwargs.get("spec_set") or kwargs.get("spec") or (args[0] if args else None)
    if spec is not None and not issubclass(cls, AsyncMockMixin) and issubclass(cls, CallableMixin) and _is_coroutine_function(spec):
        return (AsyncMockMixin, cls)
    return (cls,)


def _is_coroutine_function(obj):
    return not isinstance(obj, (type, list, tuple, str)) and inspect.iscoroutinefunction(obj)


def _mock_inside(obj):
    """The mock behind a function that create_autospec made, or the mock itself."""
    return getattr(obj, "mock", obj) if isinstance(obj, type(_is_dunder)) and hasattr(obj, "mock") else obj


def _adopt(parent, value, name, new_name):
    """Make `value` a child, if it is a mock without a parent; its calls are then noted in the parent too."""
    value = _mock_inside(value)
    if not isinstance(value, NonCallableMock):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    if new_name:
        value.__dict__.update(_mock_new_parent=parent, _mock_new_name=new_name)
    if name:
        value.__dict__.update(_mock_parent=parent, _mock_name=name)
    return True


def _signature_of(spec, as_instance, eat_self):
    """How the spec may be called; None where that cannot be known."""
    if isinstance(spec, type) and not as_instance:
        target = spec
    elif isinstance(spec, type) or not callable(spec):
        target = getattr(spec, "__call__", None) if callable(spec) or isinstance(spec, type) else None
        if isinstance(spec, type):
            target = spec.__dict__.get("__call__") or getattr(spec, "__call__", None)
            eat_self = True
        if target is None or not inspect.isfunction(target):
            return None
    else:
        target = spec
    try:
        signature = inspect.signature(target)
    except (TypeError, ValueError):
        return None
    if eat_self:
        parameters = list(signature.parameters.values())
        signature = signature.replace(parameters=parameters[1:])
    return signature


class CallableMixin:
    """A mock that can be called."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, **kwargs):  # fmt: skip
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.__dict__["_mock_return_value"] = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_check_sig(self, /, *args, **kwargs):
        if self._spec_signature is not None and getattr(self, "_mock_checks_signature", False):
            self._spec_signature.bind(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        noted = _Call((args, kwargs), two=True)
        self.call_args = noted
        self.call_args_list.append(noted)
        do_methods, name, path = self._mock_parent is not None, self._mock_name, self._mock_new_name
        in_call = path == "()"
        self.mock_calls.append(_Call(("", args, kwargs)))
        parent = self._mock_new_parent
        while parent is not None:
            if do_methods:
                parent.method_calls.append(_Call((name, args, kwargs)))
                do_methods = parent._mock_parent is not None
                if do_methods:
                    name = f"{parent._mock_name}.{name}"
            parent.mock_calls.append(_Call((path, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if in_call else "."
                in_call = parent._mock_new_name == "()"
                path = f"{parent._mock_new_name}{dot}{path}"
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        return self._returned(args, kwargs)

    def _returned(self, args, kwargs):
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_return_value is not DEFAULT:
            return self._mock_return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called."""


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


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A magic mock that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with all the special methods."""


class AsyncMockMixin:
    """Calling gives a coroutine; awaits are noted apart from calls."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())
        # What makes inspect take it for a coroutine function:
        self.__dict__.update(
            __code__=_a_coroutine_function.__code__, __name__="AsyncMock", __defaults__=(), __kwdefaults__={}, __annotations__=None
        )

    async def _execute_mock_call(self, /, *args, **kwargs):
        noted = _Call((args, kwargs), two=True)
        self.__dict__["await_count"] += 1
        self.__dict__["await_args"] = noted
        self.await_args_list.append(noted)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self._mock_return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        expected_text = self._format_mock_call_signature(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected_text}\nNot awaited")
        if self._call_matcher(self.await_args) != self._call_matcher(_Call((args, kwargs), two=True)):
            actual = self._format_mock_call_signature(*self.await_args)
            raise AssertionError(f"expected await not found.\nExpected: {expected_text}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in list(self.await_args_list):
            raise AssertionError(f"{self._format_mock_call_signature(args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        self._assert_has(calls, any_order, self.await_args_list, "Awaits", lambda prefix: f"\nActual: {self.await_args_list}")

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())


async def _a_coroutine_function(*args, **kwargs):
    pass


class AsyncMock(AsyncMockMixin, MagicMock):
    """A mock of a coroutine function."""

    async def _mock_call(self, /, *args, **kwargs):
        return await self._execute_mock_call(*args, **kwargs)


class ThreadingMock(MagicMock):
    """A mock that other threads may be waited for with."""

    def wait_until_called(self, *, timeout=None):
        import threading

        event = self.__dict__.setdefault("_mock_event", threading.Event())
        if not self.call_count and not event.wait(timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def _increment_mock_call(self, /, *args, **kwargs):
        super()._increment_mock_call(*args, **kwargs)
        event = self.__dict__.get("_mock_event")
        if event is not None:
            event.set()


class PropertyMock(Mock):
    """To be put on a class as a property: reading and setting it are calls."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """No more attributes are made up."""
    mock._mock_sealed = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


# --------------------------------------------------------------------------------------------------------------- specs


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that is like `spec` in its attributes and in how it may be called, all the way down."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_class = isinstance(spec, type)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    options = {("spec_set" if spec_set else "spec"): spec, "unsafe": unsafe} if spec is not None else {}
    options.update(kwargs)
    kind = MagicMock
    is_function = inspect.isfunction(spec) or inspect.ismethod(spec)
    if inspect.isdatadescriptor(spec) and not is_class:
        options = {}
    elif is_class and instance and not callable(getattr(spec, "__call__", None) if "__call__" in dir(spec) and any(
            "__call__" in base.__dict__ for base in spec.__mro__) else None):  # fmt: skip
        kind = NonCallableMagicMock
    elif not callable(spec):
        kind = NonCallableMagicMock
    elif _is_coroutine_function(spec):
        kind = AsyncMock
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name or "", name=_name, _spec_as_instance=instance, **options)
    mock.__dict__["_mock_checks_signature"] = True
    result = mock
    if is_function:
        result = _function_like(mock, spec)
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock, unsafe=unsafe)
    if is_function and not isinstance(spec, type):
        return result
    for name in dir(spec):
        if _is_dunder(name) or name in kwargs:
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if callable(original) and (inspect.isroutine(original)):
            skip_first = _skips_first(spec, name, is_class)
            child_kind = AsyncMock if _is_coroutine_function(original) else MagicMock
            child = child_kind(parent=mock, name=name, _new_name=name, _new_parent=mock, spec=original, _eat_self=skip_first, unsafe=unsafe)
            child.__dict__["_mock_checks_signature"] = True
            mock._mock_children[name] = child
            if inspect.isfunction(original) or inspect.ismethod(original):
                mock.__dict__[name] = child
        elif isinstance(original, type):
            mock._mock_children[name] = create_autospec(original, spec_set, _parent=mock, _name=name, unsafe=unsafe)
        elif not isinstance(inspect.getattr_static(spec, name, None), property):
            mock._mock_children[name] = NonCallableMagicMock(
                parent=mock, name=name, _new_name=name, _new_parent=mock, spec=original if original is not None else None
            )
    return result


def _skips_first(spec, name, is_class):
    cls = spec if is_class else type(spec)
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            if isinstance(found, (staticmethod, classmethod)):
                return False
            return is_class and inspect.isfunction(found)
    return False


def _function_like(mock, spec):
    """A real function, with the signature of `spec`, that calls the mock and has its attributes."""
    signature = inspect.signature(spec)
    if _is_coroutine_function(spec):

        async def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:

        def function(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)

    function.__name__ = function.__qualname__ = getattr(spec, "__name__", "funcopy")
    function.__doc__, function.__module__ = spec.__doc__, spec.__module__
    function.__signature__ = signature
    function.mock = mock
    for name in ("assert_called_with assert_called_once_with assert_has_calls assert_any_call assert_called assert_not_called "
                 "assert_called_once reset_mock").split():  # fmt: skip
        setattr(function, name, getattr(mock, name))
    for name in ("called", "call_count", "call_args", "call_args_list", "method_calls", "mock_calls"):
        setattr(function, name, getattr(mock, name))
    function.return_value, function.side_effect = mock.return_value, mock.side_effect
    mock._mock_delegate = function
    return function


def mock_open(mock=None, read_data=""):
    """A mock of `open` whose files give `read_data`."""
    lines = []

    def refill():
        lines[:] = read_data.splitlines(True)

    def read(*args, **kwargs):
        empty = read_data[:0]
        if args and args[0] is not None and args[0] >= 0:
            text = empty.join(lines)
            lines[:] = text[args[0] :].splitlines(True)
            return text[: args[0]]
        text = empty.join(lines)
        lines.clear()
        return text

    def readline(*args, **kwargs):
        return lines.pop(0) if lines else read_data[:0]

    def readlines(*args, **kwargs):
        rest = lines[:]
        lines.clear()
        return rest

    def iterate():
        while lines:
            yield lines.pop(0)

    refill()
    if mock is None:
        mock = MagicMock(name="open")
    handle = MagicMock()
    handle.__enter__.return_value = handle
    handle.__exit__.side_effect = lambda *args: handle.close() and None
    handle.write.return_value = None
    handle.read.side_effect, handle.readline.side_effect, handle.readlines.side_effect = read, readline, readlines
    handle.__iter__.side_effect = iterate
    handle.__next__.side_effect = lambda: next(iterate())

    def reset(*args, **kwargs):
        refill()
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock


# ------------------------------------------------------------------------------------------------------------ patching


class _patch:
    """Puts a stand-in in an attribute's place, and puts the attribute back."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new, self.new_callable = getter, attribute, new, new_callable
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.kwargs, self.unsafe = kwargs, unsafe
        self.has_local = False
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        new = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                     self.new_callable, self.kwargs, unsafe=self.unsafe)  # fmt: skip
        new.attribute_name = self.attribute_name
        new.additional_patchers = [patcher.copy() for patcher in self.additional_patchers]
        return new

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(func, name), "__call__"):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if inspect.iscoroutinefunction(func):

            @wraps(func)
            async def patched(*args, **kwargs):
                with _Patchings(patched.patchings) as (more_args, more_kwargs):
                    return await func(*args, *more_args, **kwargs, **more_kwargs)
        else:

            @wraps(func)
            def patched(*args, **kwargs):
                with _Patchings(patched.patchings) as (more_args, more_kwargs):
                    return func(*args, *more_args, **kwargs, **more_kwargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        target, name = self.getter(), self.attribute
        original, local = DEFAULT, False
        try:
            original = target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        import builtins

        if name in dir(builtins) and isinstance(target, type(sys)):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.target = self.getter()
        original, local = self.get_original()
        new = self._stand_in(original)
        self.temp_original, self.is_local = original, local
        self._entered = []
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is not None:
                extra = {self.attribute: new} if self.new is DEFAULT else {}
                for patcher in self.additional_patchers:
                    extra.update(patcher.__enter__())
                    self._entered.append(patcher)
                return extra
            return new
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def _stand_in(self, original):
        if self.new is not DEFAULT:
            if self.kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            if self.autospec is not None:
                raise TypeError("Can't use autospec with an explicit new")
            return self.new
        if self.autospec is not None and self.autospec is not False:
            if original is DEFAULT and self.autospec is True:
                raise TypeError("Can't use 'autospec' with create=True")
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute, **self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        if spec is True or spec_set is True:
            raise TypeError("Can't use 'spec' with create=True")
        wanted = spec_set if spec_set is not None else spec
        options = {}
        if wanted is not None:
            options["spec_set" if spec_set is not None else "spec"] = wanted
        kind = self.new_callable
        if kind is None:
            target = wanted if wanted is not None else original
            if wanted is not None and not callable(wanted) and not isinstance(wanted, list):
                kind = NonCallableMagicMock
            else:
                kind = AsyncMock if target is not DEFAULT and _is_coroutine_function(target) else MagicMock
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            options["name"] = self.attribute
        options.update(self.kwargs)
        new = kind(**options)
        if wanted is not None and isinstance(wanted, type) and isinstance(new, NonCallableMock) and hasattr(new, "return_value"):
            options.pop("spec", None), options.pop("spec_set", None)
            word = "spec_set" if spec_set is not None else "spec"
            new.return_value = (MagicMock if callable(getattr(wanted, "__call__", None)) and any(
                "__call__" in base.__dict__ for base in wanted.__mro__) else NonCallableMagicMock)(
                    **{word: wanted}, _new_name="()", _new_parent=new)  # fmt: skip
        return new

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in (
                    "__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")):  # fmt: skip
                setattr(self.target, self.attribute, self.temp_original)
        for patcher in reversed(self._entered):
            patcher.__exit__(*exc_info)
        self.is_started = False
        return None

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


class _Patchings:
    """Several patches around one call, and the arguments that they add to it."""

    def __init__(self, patchings):
        self.patchings = patchings

    def __enter__(self):
        args, kwargs, self.entered = [], {}, []
        try:
            for patching in self.patchings:
                new = patching.__enter__()
                self.entered.append(patching)
                if patching.attribute_name is not None:
                    kwargs.update(new)
                elif patching.new is DEFAULT:
                    args.append(new)
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return args, kwargs

    def __exit__(self, *exc_info):
        for patching in reversed(self.entered):
            patching.__exit__(*exc_info)


def _resolve(path):
    """The object that a dotted path names, modules imported on the way."""
    parts = path.split(".")
    obj = __import__(parts[0])
    for i, part in enumerate(parts[1:], 2):
        try:
            obj = getattr(obj, part)
        except AttributeError:
            __import__(".".join(parts[:i]))
            obj = getattr(obj, part)
    return obj


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return _patch(partial(_resolve, path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
                  unsafe=False, **kwargs):  # fmt: skip
    if isinstance(target, str):
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = partial(_resolve, target) if isinstance(target, str) else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict:
    """Changes a dict, and changes it back."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict, self.clear = in_dict, clear
        self.values = dict(values)
        self.values.update(kwargs)
        self._original = None

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(func, name)))
            return func
        if inspect.iscoroutinefunction(func):

            @wraps(func)
            async def inner(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)
        else:

            @wraps(func)
            def inner(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)

        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _clear(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *args):
        if self._original is None:
            return False
        _clear(self.in_dict)
        try:
            self.in_dict.update(self._original)
        except AttributeError:
            for key in self._original:
                self.in_dict[key] = self._original[key]
        self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _stop_all():
    for patcher in reversed(_patch._active_patches[:]):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = "test"
