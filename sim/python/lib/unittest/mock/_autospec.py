"""Mocks made after an example: `create_autospec`, `mock_open`."""

import inspect

from unittest.mock._base import _is_coroutine_function, _is_dunder
from unittest.mock._calls import DEFAULT
from unittest.mock._mocks import AsyncMock, InvalidSpecError, MagicMock, NonCallableMagicMock, NonCallableMock

__name__ = "unittest.mock"  # where its classes and functions say they are from


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
            # What is C in CPython takes anything; asyncio's functions are Python there.
            if not inspect.isbuiltin(original) and not inspect.ismethoddescriptor(original) or original._parameters is not None:
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
            return is_class and inspect.isroutine(found)
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
