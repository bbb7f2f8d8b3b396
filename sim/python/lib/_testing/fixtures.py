"""Fixtures: declared by functions, made when a test asks for them, undone in the opposite order."""

import inspect

from _testing.marks import ParameterSet, ids_of_rows
from _testing.outcomes import fail

SCOPES = ("session", "package", "module", "class", "function")


class FixtureMarker:
    """What `@pytest.fixture` leaves in place of the function."""

    def __init__(self, function, scope, params, autouse, ids, name):
        self.function, self.scope, self.autouse, self.ids = function, scope, autouse, ids
        self.params = None if params is None else list(params)
        self.name = name or function.__name__
        self.__name__, self.__doc__ = function.__name__, function.__doc__
        self.__wrapped__ = function

    def __repr__(self):
        return f"<pytest_fixture({self.function!r})>"

    def __get__(self, instance, owner=None):
        return self

    def __call__(self, *args, **kwargs):
        fail(
            f'Fixture "{self.name}" called directly. Fixtures are not meant to be called directly,\n'
            "but are created automatically when test functions request them as parameters.",
            pytrace=False,
        )


def fixture(fixture_function=None, *, scope="function", params=None, autouse=False, ids=None, name=None, loop_scope=None):
    def decorate(function):
        if isinstance(function, FixtureMarker):
            raise ValueError("@pytest.fixture is being applied more than once to the same function")
        return FixtureMarker(function, scope() if callable(scope) else scope, params, autouse, ids, name)

    return decorate(fixture_function) if fixture_function is not None else decorate


class FixtureDefinition:
    """A fixture where it was found: `base` is the folder, module or class that may use it."""

    def __init__(self, marker, instance_class, base):
        self.name, self.scope, self.function = marker.name, marker.scope, marker.function
        self.autouse, self.ids, self.instance_class, self.base = marker.autouse, marker.ids, instance_class, base
        self.rows = None
        if marker.params is not None:
            self.rows = [p if isinstance(p, ParameterSet) else ParameterSet((p,)) for p in marker.params]
            self.row_ids = ids_of_rows([self.name], self.rows, marker.ids)
        self.argnames = parameters_of(self.function, skip_first=instance_class is not None)
        self.cached = None  # (parameter, outcome, error)
        self.finalizers = []

    def finish(self):
        errors = []
        while self.finalizers:
            try:
                self.finalizers.pop()()
            except BaseException as error:
                errors.append(error)
        self.cached = None
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise BaseExceptionGroup(f'errors while tearing down fixture "{self.name}"', errors[::-1])


def parameters_of(function, skip_first=False):
    """Names a test or fixture asks for: parameters without a default."""
    names = []
    count = 0
    for parameter in inspect.signature(function, follow_wrapped=False).parameters.values():
        count += 1
        if skip_first and count == 1:
            continue
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD, parameter.POSITIONAL_ONLY):
            continue
        if parameter.default is parameter.empty:
            names.append(parameter.name)
    patched = sum(1 for patching in getattr(function, "patchings", ()) if not patching.attribute_name and patching.new is _default())
    return tuple(names[patched:] if patched else names)


def _default():
    from unittest.mock import DEFAULT

    return DEFAULT


class Registry:
    """All fixtures by name, the nearest last."""

    def __init__(self):
        self.by_name = {}
        self.autouse = []

    def add(self, marker, instance_class=None, base=None):
        definition = FixtureDefinition(marker, instance_class, base)
        if base is None:  # the runner's own: anyone's comes before
            self.by_name.setdefault(definition.name, []).insert(0, definition)
        else:
            self.by_name.setdefault(definition.name, []).append(definition)
        if definition.autouse:
            self.autouse.append(definition)

    def add_all(self, holder, base, instance_class=None):
        """The fixtures among the attributes of a module or class."""
        names = dir(holder) if isinstance(holder, type) else list(vars(holder))
        for name in names:
            marker = inspect.getattr_static(holder, name, None)
            if isinstance(marker, FixtureMarker):
                marker = marker if marker.name != marker.function.__name__ or name == marker.name else _renamed(marker, name)
                self.add(marker, instance_class, base)

    def visible(self, name, bases):
        """Definitions of the name that a test may use, the nearest last."""
        return [d for d in self.by_name.get(name, ()) if d.base is None or d.base in bases]

    def closure(self, argnames, bases, direct):
        """Every fixture that takes part, wider scopes first.  `direct` names come from parametrize."""
        names = [d.name for d in self.autouse if d.base is None or d.base in bases]
        names = list(dict.fromkeys([*names, *argnames]))
        for name in names:  # grows while it is walked
            if name in direct:
                continue
            found = self.visible(name, bases)
            depth = len(found)
            while depth:
                depth -= 1
                for needed in found[depth].argnames:
                    if needed != "request" and needed not in names:
                        names.append(needed)
                if name not in found[depth].argnames:
                    break

        def width(name):
            found = () if name in direct else self.visible(name, bases)
            return SCOPES.index(found[-1].scope) if found else SCOPES.index("function")

        return sorted(names, key=width)


def _renamed(marker, name):
    return FixtureMarker(marker.function, marker.scope, marker.params, marker.autouse, marker.ids, name)


class Request:
    """What a fixture knows of the test that asks for it: the fixture `request`."""

    def __init__(self, item, definition=None, above=None):
        self._item, self._definition, self._above = item, definition, above
        self.fixturename = definition.name if definition else None
        if definition is not None and definition.name in item.parameters:
            self.param = item.parameters[definition.name]
            self.param_index = 0

    scope = property(lambda self: self._definition.scope if self._definition else "function")
    node = property(lambda self: self._item)
    config = property(lambda self: self._item.config)
    function = property(lambda self: self._item.function)
    cls = property(lambda self: self._item.cls)
    instance = property(lambda self: self._item.instance)
    module = property(lambda self: self._item.module)
    path = property(lambda self: self._item.path)
    fspath = path
    keywords = property(lambda self: self._item.keywords)
    fixturenames = property(lambda self: list(self._item.fixturenames))

    def addfinalizer(self, finalizer):
        if self._definition is not None:
            self._definition.finalizers.append(finalizer)
        else:
            self._item.scopes.add("function", finalizer)

    def applymarker(self, marker):
        self._item.add_marker(marker)

    def getfixturevalue(self, argname):
        return self._item.fixture_value(argname, self)

    def raiseerror(self, msg):
        raise LookupError(msg)

    def __repr__(self):
        return f"<SubRequest {self.fixturename!r} for {self._item!r}>"


class ScopeStack:
    """What is to be undone when a function, class, module … is left."""

    def __init__(self):
        self.finalizers = {scope: [] for scope in SCOPES}
        self.owner = {}

    def add(self, scope, finalizer):
        self.finalizers[scope].append(finalizer)

    def leave(self, scope):
        errors = []
        pending = self.finalizers[scope]
        while pending:
            try:
                pending.pop()()
            except BaseException as error:
                errors.append(error)
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise BaseExceptionGroup(f"errors while tearing down the {scope}", errors[::-1])
