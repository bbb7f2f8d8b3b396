"""Mocks of coroutine functions: calls and awaits are noted apart."""

import inspect

from unittest.mock._base import _is_exception
from unittest.mock._calls import DEFAULT, _Call, _CallList

__name__ = "unittest.mock"  # where its classes and functions say they are from


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
