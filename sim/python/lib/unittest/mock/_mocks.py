"""The mocks themselves, from NonCallableMock to AsyncMock."""

import inspect
from functools import partial

from unittest.mock._awaits import AsyncMockMixin
from unittest.mock._base import (
    Base, _adopt, _is_coroutine_function, _is_dunder, _is_exception, _mock_inside, _signature_of,
)  # fmt: skip
from unittest.mock._calls import DEFAULT, _Call, _CallList, _deleted, _missing
from unittest.mock._magic import _ASYNC_MAGICS, _MAGICS, _SETTABLE_ONLY, MagicMixin

__name__ = "unittest.mock"  # where its classes and functions say they are from


class InvalidSpecError(Exception):
    """A mock given as the spec of another."""


class _MockClass(type):
    """Every mock has a class of its own, so that special methods can be set on it."""


_UNSAFE = ("assert", "assret", "asert", "aseert", "assrt")
_METHODS_OF_NOTE = frozenset(
    "assert_called assert_not_called assert_called_once assert_called_with assert_called_once_with assert_has_calls "
    "assert_any_call assert_awaited assert_awaited_once assert_awaited_with assert_awaited_once_with assert_any_await "
    "assert_has_awaits assert_not_awaited".split()
)


class NonCallableMock(Base):
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
        from unittest import mock

        if mock.FILTER_DIR:  # a program may set it
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


_SETTINGS = frozenset(
    "return_value side_effect called call_count call_args call_args_list mock_calls method_calls __class__ _mock_name "
    "_mock_parent _mock_new_name _mock_new_parent _mock_wraps _mock_delegate _mock_sealed await_count await_args "
    "await_args_list".split()
)
_UNSUPPORTED = frozenset("__getattr__ __setattr__ __init__ __new__ __prepare__ __instancecheck__ __subclasscheck__ __del__".split())


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


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A magic mock that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock with all the special methods."""


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
