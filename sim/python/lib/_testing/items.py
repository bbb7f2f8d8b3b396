"""pytest's tests: functions and methods, found in a module and run with their fixtures."""

import asyncio
import contextvars
import inspect

from _testing import outcomes
from _testing.fixtures import SCOPES, FixtureMarker, Request, parameters_of
from _testing.marks import Mark, MarkDecorator, argument_names, condition_of, ids_of_rows, marks_of, parameter_sets


class Config:
    """What a fixture may ask of the configuration."""

    def __init__(self, session):
        self.session = session
        self.option = self
        self.rootpath = session.root

    def getini(self, name):
        return self.session.asyncio_mode if name == "asyncio_mode" else ""

    def getoption(self, name, default=None, skip=False):
        return default


class Item:
    """One call of a test function: its parameters, marks and fixtures."""

    def __init__(self, session, function, name, cls, marks, parameters, fixturenames, bases):
        self.session, self.function, self.name, self.cls = session, function, name, cls
        self.marks, self.parameters, self.fixturenames, self.bases = marks, parameters, fixturenames, bases
        self.originalname = function.__name__
        chain = f"{cls.__qualname__.replace('.', '::')}::" if cls else ""
        self.local_id = f"{chain}{name}"
        self.nodeid = f"{session.shown_path}::{self.local_id}"
        self.user_properties = []
        self.instance = None
        self.runners = {}
        self.direct = set()
        self.values = {}

    config = property(lambda self: self.session.config)
    module = property(lambda self: self.session.module)
    path = property(lambda self: self.session.path)
    keywords = property(lambda self: {mark.name: mark for mark in self.marks} | {self.name: True})
    scopes = property(lambda self: self.session.scopes)

    def __repr__(self):
        return f"<Function {self.name}>"

    def words(self):
        """What -k looks through."""
        return [self.session.shown_path, *(self.cls.__qualname__.split(".") if self.cls else ()), self.name,
                *(mark.name for mark in self.marks)]  # fmt: skip

    def get_closest_marker(self, name, default=None):
        found = [mark for mark in self.marks if mark.name == name]
        return found[-1] if found else default

    def iter_markers(self, name=None):
        return iter([mark for mark in reversed(self.marks) if name is None or mark.name == name])

    def add_marker(self, marker, append=True):
        self.marks.append(marker.mark if isinstance(marker, MarkDecorator) else Mark(marker, (), {}))

    # -- running ----------------------------------------------------------------------------------------------------

    def asyncio_mark(self):
        return self.get_closest_marker("asyncio") or self.get_closest_marker("anyio")

    def is_async(self):
        return inspect.iscoroutinefunction(self.function)

    def loop_scope(self):
        mark = self.asyncio_mark()
        wanted = mark and (mark.kwargs.get("loop_scope") or mark.kwargs.get("scope"))
        return wanted or "function"

    def runner(self, scope):
        """The asyncio.Runner of a scope; closed when the scope is left."""
        runners = self.session.runners
        runner = runners.get(scope)
        if runner is None:
            runner = runners[scope] = asyncio.Runner()
            context = contextvars.copy_context()
            runner.loopglass_context = context

            def close():
                del runners[scope]
                runner.close()

            # Closed after whatever the scope's fixtures still await.
            self.scopes.finalizers[scope].insert(0, close)
        return runner

    def await_on(self, scope, coroutine):
        runner = self.runner(scope)
        return runner.run(coroutine, context=runner.loopglass_context)

    def check_skip(self):
        for mark in self.marks:
            if mark.name == "skip":
                reason = mark.kwargs.get("reason", mark.args[0] if mark.args else "unconditional skip")
                raise outcomes.Skipped(reason)
            if mark.name == "skipif":
                applies, reason = condition_of(mark, self.function.__globals__)
                if applies:
                    raise outcomes.Skipped(reason)

    def expected_failure(self):
        """(mark, reason) when an xfail applies."""
        for mark in reversed(self.marks):
            if mark.name == "xfail":
                applies, reason = condition_of(mark, self.function.__globals__)
                if applies:
                    return mark, reason
        return None, ""

    def setup(self):
        if self.cls is not None:
            self.instance = self.cls()
        for name in self.fixturenames:
            if name not in self.values:
                self.fixture_value(name, Request(self))

    def call(self):
        names = parameters_of(self.function, skip_first=self.cls is not None and not self.is_static())
        values = {name: self.values[name] if name in self.values else self.fixture_value(name, Request(self)) for name in names}
        bound = getattr(self.instance, self.originalname) if self.instance is not None else self.function
        if not self.is_async():
            result = bound(**values)
            if inspect.isawaitable(result) and self.asyncio_mark():
                self.await_on(self.loop_scope(), _awaited(result))
            return
        if self.asyncio_mark() is None and self.session.asyncio_mode != "auto":
            outcomes.fail(
                "async def functions are not natively supported.\n"
                "Mark the test with @pytest.mark.asyncio, or set asyncio_mode = auto (--asyncio-mode auto).",
                pytrace=False,
            )
        self.await_on(self.loop_scope(), bound(**values))

    def is_static(self):
        return isinstance(inspect.getattr_static(self.cls, self.originalname, None), staticmethod)

    # -- fixtures ---------------------------------------------------------------------------------------------------

    def fixture_value(self, name, request):
        if name == "request":
            return request
        if name in self.direct:
            return self.parameters[name]
        if name in self.values and request._definition is None:
            return self.values[name]
        found = self.session.registry.visible(name, self.bases)
        if request._definition is not None and request._definition.name == name:
            found = found[: found.index(request._definition)]  # a fixture that builds on the one it replaces
        if not found:
            known = sorted({d for d in self.session.registry.by_name if d[0] != "_" and self.session.registry.visible(d, self.bases)})
            outcomes.fail(f"fixture '{name}' not found\n>       available fixtures: {', '.join(known)}", pytrace=False)
        definition = found[-1]
        asked = request._definition
        if asked is not None and SCOPES.index(definition.scope) > SCOPES.index(asked.scope):
            outcomes.fail(
                f"ScopeMismatch: You tried to access the {definition.scope} scoped fixture {name} with a {asked.scope} scoped request object.",
                pytrace=False,
            )
        value = self._make(definition, request)
        if asked is None or asked.name != name:
            self.values[name] = value
        if asked is not None:
            definition.finalizers.append(asked.finish)
        return value

    def _make(self, definition, above):
        parameter = self.parameters.get(definition.name)
        if definition.cached is not None:
            cached_parameter, value, error = definition.cached
            if cached_parameter is parameter or cached_parameter == parameter:
                if error is not None:
                    raise error
                return value
            definition.finish()
        request = Request(self, definition, above)
        try:
            values = {name: self.fixture_value(name, request) for name in definition.argnames}
            self.scopes.add(definition.scope, definition.finish)
            value = self._call_fixture(definition, values)
        except BaseException as error:
            definition.cached = (parameter, None, error)
            if definition.finish not in self.scopes.finalizers[definition.scope]:
                self.scopes.add(definition.scope, definition.finish)
            raise
        definition.cached = (parameter, value, None)
        return value

    def _call_fixture(self, definition, values):
        function = definition.function
        if isinstance(function, (staticmethod, classmethod)):
            function = function.__func__
        if definition.instance_class is not None:
            owner = self.instance if isinstance(self.instance, definition.instance_class) else self.cls
            if isinstance(definition.function, classmethod):
                owner = self.cls
            function = function.__get__(owner if owner is not None else definition.instance_class())
        scope = self.loop_scope() if definition.scope == "function" else definition.scope
        if inspect.isasyncgenfunction(function):
            generator = function(**values)
            value = self.await_on(scope, _first(generator))
            definition.finalizers.append(lambda: self._finish_async(definition, scope, generator))
            return value
        if inspect.iscoroutinefunction(function):
            return self.await_on(scope, function(**values))
        if inspect.isgeneratorfunction(function):
            generator = function(**values)
            try:
                value = next(generator)
            except StopIteration:
                raise ValueError(f"{definition.name} did not yield a value") from None
            definition.finalizers.append(lambda: _finish(definition, generator))
            return value
        return function(**values)

    def _finish_async(self, definition, scope, generator):
        async def finish():
            try:
                await anext(generator)
            except StopAsyncIteration:
                return
            raise ValueError("Async generator fixture didn't stop. Yield only once.")

        self.await_on(scope, finish())


async def _awaited(awaitable):
    return await awaitable


async def _first(generator):
    return await anext(generator)


def _finish(definition, generator):
    try:
        next(generator)
    except StopIteration:
        return
    outcomes.fail(f"fixture function has more than one 'yield':\n  {definition.name}", pytrace=False)


# -- collecting -----------------------------------------------------------------------------------------------------------


def collect(session, holder, cls=None, outer_marks=(), bases=()):
    """Items among the attributes of a module or class, in the order of their definition."""
    items = []
    mixins = _mixins(holder)
    for name, value in _attributes(holder):
        if isinstance(value, FixtureMarker):
            continue
        if isinstance(value, type):
            if value in mixins:
                continue
            if name.startswith("Test") and not _is_unittest(value) and getattr(value, "__test__", True):
                if "__init__" in value.__dict__ or any("__init__" in base.__dict__ for base in value.__mro__[:-1]):
                    session.warn(f"cannot collect test class {name!r} because it has a __init__ constructor")
                    continue
                inner = (*bases, value)
                session.registry.add_all(value, value, value)
                _add_class_setups(session, value)
                items += collect(session, value, value, [*outer_marks, *marks_of(value)], inner)
            continue
        if not name.startswith("test") or not callable(value) and not isinstance(value, staticmethod):
            continue
        function = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
        if not hasattr(function, "__code__") and not hasattr(function, "__wrapped__"):
            continue
        if not getattr(function, "__test__", True):
            continue
        marks = [*outer_marks, *marks_of(function)]
        items += generate(session, function, name, cls, marks, len(outer_marks), bases)
    return items


def _attributes(holder):
    if not isinstance(holder, type):
        return list(vars(holder).items())
    seen, found = set(), []
    for cls in reversed(holder.__mro__[:-1]):
        for name in vars(cls):
            if name not in seen:
                seen.add(name)
                found.append((name, inspect.getattr_static(holder, name)))
    return found


def _mixins(holder):
    """What unittest's cases inherit from: no tests by themselves."""
    return {base for value in vars(holder).values() if isinstance(value, type) and _is_unittest(value) for base in value.__mro__[1:]}


def _is_unittest(cls):
    from unittest.case import TestCase

    return issubclass(cls, TestCase)


def generate(session, function, name, cls, marks, outer, bases):
    """The items of one function: one, or one for each set of parameters.  The first `outer` marks are the class's."""
    is_static = cls is not None and isinstance(inspect.getattr_static(cls, name, None), staticmethod)
    argnames = parameters_of(function, skip_first=cls is not None and not is_static)
    wanted = [*(n for mark in marks if mark.name == "usefixtures" for n in mark.args), *argnames]
    calls = [([], {}, set(), [])]  # ids, parameters, direct names, marks
    for mark in [*marks[outer:], *marks[:outer][::-1]]:
        if mark.name == "parametrize":
            calls = _product(calls, mark, name)
    direct = set().union(*(call[2] for call in calls))
    visible_bases = (session.folder_bases + (session.module,) + bases)
    fixturenames = session.registry.closure(wanted, visible_bases, direct)
    for fixture_name in fixturenames:
        if fixture_name in direct:
            continue
        found = session.registry.visible(fixture_name, visible_bases)
        if found and found[-1].rows is not None:
            calls = [
                ([*ids, text], {**parameters, fixture_name: row.values[0]}, names, [*own, *row.marks])
                if fixture_name not in parameters else (ids, parameters, names, own)
                for ids, parameters, names, own in calls
                for text, row in (zip(found[-1].row_ids, found[-1].rows) if fixture_name not in parameters else [("", None)])
            ]  # fmt: skip
    items = []
    for ids, parameters, names, own in calls:
        full = f"{name}[{'-'.join(ids)}]" if ids else name
        item = Item(session, function, full, cls, [*marks, *own], parameters, [n for n in fixturenames if n != "request"], visible_bases)
        item.originalname = name
        item.direct = names
        for direct_name in names:
            item.values[direct_name] = parameters[direct_name]
        items.append(item)
    return items


def _product(calls, mark, function_name):
    names = argument_names(mark.args[0] if mark.args else mark.kwargs["argnames"])
    values = list(mark.args[1] if len(mark.args) > 1 else mark.kwargs["argvalues"])
    rows = parameter_sets(names, values, function_name)
    ids = mark.kwargs.get("ids")
    texts = ids_of_rows(names, rows, list(ids) if ids is not None and not callable(ids) else ids)
    indirect = mark.kwargs.get("indirect", False)
    through = set(names) if indirect is True else set(indirect or ())
    return [
        ([*have, text], {**parameters, **dict(zip(names, row.values))}, direct | (set(names) - through), [*own, *row.marks])
        for have, parameters, direct, own in calls
        for text, row in zip(texts, rows)
    ]


def _fixture(function, scope, name):
    from _testing.fixtures import FixtureMarker

    return FixtureMarker(function, scope, None, True, None, name)


def _call_flexibly(function, argument):
    return function(argument) if inspect.signature(function).parameters else function()


def add_module_setups(session, module):
    """setup_module, teardown_module, setup_function, teardown_function as autouse fixtures."""
    for scope, kind in (("module", "module"), ("function", "function")):
        begin, end = getattr(module, f"setup_{kind}", None), getattr(module, f"teardown_{kind}", None)
        if begin is None and end is None:
            continue

        def around(request, begin=begin, end=end, kind=kind):
            argument = module if kind == "module" else request.function
            if kind == "function" and request.cls is not None:
                yield
                return
            if begin is not None:
                _call_flexibly(begin, argument)
            yield
            if end is not None:
                _call_flexibly(end, argument)

        session.registry.add(_fixture(around, scope, f"_xunit_setup_{kind}_fixture"), None, module)


def _add_class_setups(session, cls):
    for scope, kind in (("class", "class"), ("function", "method")):
        begin, end = getattr(cls, f"setup_{kind}", None), getattr(cls, f"teardown_{kind}", None)
        if begin is None and end is None:
            continue

        def around(request, begin_name=f"setup_{kind}", end_name=f"teardown_{kind}", kind=kind):
            owner = cls if kind == "class" else request.instance
            argument = cls if kind == "class" else request.function
            for name in (begin_name, None, end_name):
                if name is None:
                    yield
                elif getattr(owner, name, None) is not None:
                    bound = getattr(owner, name)
                    if kind == "class" and not hasattr(bound, "__self__"):
                        bound = bound.__get__(cls)
                    _call_flexibly(bound, argument)

        session.registry.add(_fixture(around, scope, f"_xunit_setup_{kind}_fixture_{cls.__name__}"), None, cls)
