"""Putting mocks in the place of attributes and of items of dicts, and taking them away again."""

import inspect
import sys
from functools import partial, wraps

from unittest.mock._autospec import create_autospec
from unittest.mock._base import _is_coroutine_function
from unittest.mock._calls import DEFAULT
from unittest.mock._mocks import AsyncMock, MagicMock, NonCallableMagicMock, NonCallableMock

__name__ = "unittest.mock"  # where its classes and functions say they are from


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
