"""What every mock can tell: its name, its calls as their signature sees them, and whether they are those expected."""

import inspect

from unittest.mock._calls import _Call, _call_text, _CallList, call

__name__ = "unittest.mock"  # where its classes and functions say they are from


class Base:
    """Names, and assertions about calls."""

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
            if child is None or not isinstance(_mock_inside(child), Base):
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


def _is_dunder(name):
    return name[:2] == name[-2:] == "__"


def _is_exception(obj):
    return isinstance(obj, BaseException) or (isinstance(obj, type) and issubclass(obj, BaseException))


def _is_coroutine_function(obj):
    return not isinstance(obj, (type, list, tuple, str)) and inspect.iscoroutinefunction(obj)


def _mock_inside(obj):
    """The mock behind a function that create_autospec made, or the mock itself."""
    return getattr(obj, "mock", obj) if isinstance(obj, type(_is_dunder)) and hasattr(obj, "mock") else obj


def _adopt(parent, value, name, new_name):
    """Make `value` a child, if it is a mock without a parent; its calls are then noted in the parent too."""
    value = _mock_inside(value)
    if not isinstance(value, Base):
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
