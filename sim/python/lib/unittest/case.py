"""A test case: what one test is, and the assertions it can make."""

import sys
import time
from unittest.result import TestResult

__unittest = True
_missing = object()
DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """The test is over; what happened has been noted."""


def skip(reason):
    def decorate(test_item):
        if not isinstance(test_item, type):
            from functools import wraps

            @wraps(test_item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)

            test_item = wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if callable(reason) and not isinstance(reason, str):
        function, reason = reason, ""
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _enter(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(
            f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
        ) from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


class _Outcome:
    """How a test is going."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def testPartExecutor(self, test_case, subTest=False):
        return _Part(self, test_case, subTest)


class _Part:
    """Runs one part of a test (setUp, the test, tearDown, a subtest) and notes how it ended."""

    def __init__(self, outcome, test_case, is_subtest):
        self.outcome, self.test_case, self.is_subtest = outcome, test_case, is_subtest

    def __enter__(self):
        self.succeeded_before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, tb):
        outcome, result = self.outcome, self.outcome.result
        swallow = kind is not None
        if kind is None:
            if self.is_subtest and outcome.success and result is not None:
                result.addSubTest(self.test_case.test_case, self.test_case, None)
        elif issubclass(kind, KeyboardInterrupt):
            swallow = False
        elif issubclass(kind, SkipTest):
            outcome.success = False
            result.addSkip(self.test_case, str(error))
        elif not issubclass(kind, _ShouldStop):
            info = (kind, error, tb)
            if outcome.expecting_failure:
                outcome.expectedFailure = info
            else:
                outcome.success = False
                if self.is_subtest:
                    result.addSubTest(self.test_case.test_case, self.test_case, info)
                elif issubclass(kind, self.test_case.failureException):
                    result.addFailure(self.test_case, info)
                else:
                    result.addError(self.test_case, info)
        outcome.success = outcome.success and self.succeeded_before
        return swallow


def _shorten(text, limit=80):
    return text if len(text) <= limit else text[: limit - 12] + " [truncated]..."


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return _shorten(text) if short else text


_LIMIT, _BEGIN, _END, _AROUND = 80, 5, 5, 5


def _pair(first, second):
    """Both reprs; where they are long, what is common and what follows the difference is cut short."""
    shown = [safe_repr(first), safe_repr(second)]
    longest = max(map(len, shown))
    if longest <= _LIMIT:
        return tuple(shown)
    common = 0
    while common < min(map(len, shown)) and shown[0][common] == shown[1][common]:
        common += 1
    prefix = shown[0][:common]
    room = _LIMIT - (longest - common + _BEGIN + _PLACEHOLDER)
    if room > _AROUND:
        prefix = _cut(prefix, _BEGIN, room)
        return tuple([prefix + s[common:] for s in shown])
    prefix = _cut(prefix, _BEGIN, _AROUND)
    return tuple([prefix + _cut(s[common:], _LEAST_DIFFERENCE, _END) for s in shown])


_PLACEHOLDER = 12  # how long "[… chars]" may get
_LEAST_DIFFERENCE = _LIMIT - (_BEGIN + _PLACEHOLDER + _AROUND + _PLACEHOLDER + _END)


def _cut(text, begin, end):
    skipped = len(text) - begin - end
    return f"{text[:begin]}[{skipped} chars]{text[len(text) - end :]}" if skipped > _PLACEHOLDER else text


class _RaisesContext:
    """`with self.assertRaises(...)`, also for warnings and with a pattern."""

    def __init__(self, expected, test_case, name, pattern=None):
        self.expected, self.test_case, self.name = expected, test_case, name
        if pattern is not None and isinstance(pattern, (str, bytes)):
            import re

            pattern = re.compile(pattern)
        self.expected_regex = pattern
        self.msg = self.obj_name = None

    def handle(self, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds):
            raise TypeError(f"{self.name}() arg 1 must be {self._what}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", str(function))
        with self:
            function(*args, **kwargs)
        return None

    _base = BaseException
    _what = "an exception type or tuple of exception types"

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def _expected_name(self):
        kinds = self.expected
        return getattr(kinds, "__name__", None) or str(kinds)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            by = f" by {self.obj_name}" if self.obj_name else ""
            self._fail(f"{self._expected_name()} not raised{by}")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(error)):
            self._fail(f'"{self.expected_regex.pattern}" does not match "{error}"')
        return True

    __class_getitem__ = classmethod(type(list[int]))


class _WarnsContext(_RaisesContext):
    _base = Warning
    _what = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings

        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        warnings.simplefilter("always", self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, kind, error, tb):
        self._catcher.__exit__(kind, error, tb)
        if kind is not None:
            return
        first = None
        for found in self.warnings:
            if not isinstance(found.message, self.expected):
                continue
            first = first or found.message
            if self.expected_regex is not None and not self.expected_regex.search(str(found.message)):
                continue
            self.warning, self.filename, self.lineno = found.message, found.filename, found.lineno
            return
        if first is not None:
            self._fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        by = f" by {self.obj_name}" if self.obj_name else ""
        self._fail(f"{self._expected_name()} not triggered{by}")


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2**16
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            self._testMethodDoc = getattr(self, methodName).__doc__
        except AttributeError:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {self.__class__}: {methodName}") from None
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }  # fmt: skip

    # Fixtures

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    # What it is

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        cls = type(self)
        return f"{self._testMethodName} ({cls.__module__}.{cls.__qualname__}.{self._testMethodName})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    # Running

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            import warnings

            warnings.warn(
                f"It is deprecated to return a value that is not None from a test case ({method})",
                DeprecationWarning,
                stacklevel=3,
            )

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        own_result = result is None
        if own_result:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(type(self), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                result.addSkip(self, why)
                return result
            self._run_parts(method, result)
            return result
        finally:
            result.stopTest(self)
            if own_result:
                result.stopTestRun()

    def _run_parts(self, method, result):
        expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        outcome = _Outcome(result)
        begun = time.perf_counter()
        try:
            self._outcome = outcome
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            if hasattr(result, "addDuration"):
                result.addDuration(self, time.perf_counter() - begun)
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expectedFailure:
                    result.addExpectedFailure(self, outcome.expectedFailure)
                else:
                    result.addUnexpectedSuccess(self)
        finally:
            outcome.expectedFailure = None
            self._outcome = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        if getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(type(self), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def subTest(self, msg=_missing, **params):
        return _SubTestContext(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        return f"{standard} : {msg}"

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    # Assertions

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def assertEqual(self, first, second, msg=None):
        check = None
        if type(first) is type(second):
            check = self._type_equality_funcs.get(type(first))
            check = getattr(self, check) if isinstance(check, str) else check
        (check or self._baseAssertEqual)(first, second, msg=msg)

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % _pair(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def _close(self, first, second, places, delta):
        """Whether they are close, and the words for it."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"within {safe_repr(delta)} delta", difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f"within {places!r} places", difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        close, words, difference = self._close(first, second, places, delta)
        if not close:
            self._fail(msg, f"{safe_repr(first)} != {safe_repr(second)} {words} ({safe_repr(difference)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        if first != second and not self._close(first, second, places, delta)[0]:
            return
        if delta is not None:
            words = f"within {safe_repr(delta)} delta ({safe_repr(abs(first - second))} difference)"
        else:
            words = f"within {7 if places is None else places!r} places"
        self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)} {words}")

    def _with_diff(self, standard, first, second):
        from difflib import ndiff

        return self._truncated(standard, "\n" + "\n".join(ndiff(first, second)))

    def _truncated(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "%s != %s" % _pair(first, second)
        from difflib import ndiff

        diff = ndiff(_lines(_ended(first)), _lines(_ended(second)))
        self._fail(msg, self._truncated(standard, "\n" + "".join(diff)))

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for which, value in (("First", first), ("Second", second)):
                if not isinstance(value, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(value)}")
        else:
            name = "sequence"
        if first == second:
            return
        from pprint import pformat

        differing = "%ss differ: %s != %s\n" % (name.capitalize(), *_pair(first, second))
        count = min(len(first), len(second))
        for i in range(count):
            if first[i] != second[i]:
                differing += "\nFirst differing element %d:\n%s\n%s\n" % (i, *_pair(first[i], second[i]))
                break
        else:
            if len(first) == len(second) and seq_type is None and type(first) is not type(second):
                return
        for which, longer, shorter in (("First", first, second), ("Second", second, first)):
            if len(longer) > len(shorter):
                differing += (
                    f"\n{which} {name} contains {len(longer) - len(shorter)} additional elements.\n"
                    f"First extra element {len(shorter)}:\n{safe_repr(longer[len(shorter)])}\n"
                )
        self._fail(msg, self._with_diff(differing, pformat(first).splitlines(), pformat(second).splitlines()))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        try:
            only_first, only_second = set1.difference(set2), set2.difference(set1)
        except TypeError as error:
            self.fail(f"invalid type when attempting set difference: {error}")
        except AttributeError as error:
            self.fail(f"first argument does not support set difference: {error}")
        lines = []
        for which, only in (("first", only_first), ("second", only_second)):
            if only:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += [repr(item) for item in only]
        if lines:
            self._fail(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            from pprint import pformat

            standard = "%s != %s" % _pair(d1, d2)
            self._fail(msg, self._with_diff(standard, pformat(d1).splitlines(), pformat(d2).splitlines()))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        unmatched, missing = list(second), []
        for item in first:
            if item in unmatched:
                unmatched.remove(item)
            else:
                missing.append(item)
        if not missing and not unmatched:
            return
        lines, seen = ["Element counts were not equal:"], []
        for item in (*first, *second):
            if item in seen:
                continue
            seen.append(item)
            here, there = first.count(item), second.count(item)
            if here != there:
                lines.append(f"First has {here}, Second has {there}:  {item!r}")
        self._fail(msg, self._truncated(lines[0], "\n" + "\n".join(lines[1:])))

    def assertRegex(self, text, expected_regex, msg=None):
        import re

        pattern = re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
        if not pattern.search(text):
            self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re

        pattern = re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
        match = pattern.search(text)
        if match:
            found = text[match.start() : match.end()]
            self._fail(msg, f"Regex matched: {found!r} matches {pattern.pattern!r} in {text!r}")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _RaisesContext(expected_exception, self, "assertRaises").handle(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _RaisesContext(expected_exception, self, "assertRaisesRegex", expected_regex).handle(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _WarnsContext(expected_warning, self, "assertWarns").handle(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _WarnsContext(expected_warning, self, "assertWarnsRegex", expected_regex).handle(args, kwargs)

    def assertLogs(self, logger=None, level=None):
        from unittest._log import AssertLogsContext

        return AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        from unittest._log import AssertLogsContext

        return AssertLogsContext(self, logger, level, no_logs=True)


def _ended(text):
    return text + "\n" if text and text[-1] != "\n" else text


def _lines(text):
    return text.splitlines(keepends=True)


class FunctionTestCase(TestCase):
    """A function as a test."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc = setUp, tearDown
        self._testFunc, self._description = testFunc, description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return f"{type(self).__module__}.{type(self).__qualname__} ({self._testFunc.__name__})"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    """One round of a loop over parameters."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _missing:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append(f"({', '.join(f'{key}={value!r}' for key, value in self.params.items())})")
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class _SubTestContext:
    def __init__(self, test_case, message, params):
        self.test_case, self.message, self.params = test_case, message, params

    def __enter__(self):
        case, outcome = self.test_case, self.test_case._outcome
        if outcome is None or not outcome.result_supports_subtests:
            self.part = None
            return
        self.parent = case._subtest
        params = self.params if self.parent is None else {**self.parent.params, **self.params}
        case._subtest = _SubTest(case, self.message, params)
        self.part = outcome.testPartExecutor(case._subtest, subTest=True)
        self.part.__enter__()

    def __exit__(self, kind, error, tb):
        if self.part is None:
            return False
        case, outcome = self.test_case, self.test_case._outcome
        try:
            swallow = self.part.__exit__(kind, error, tb)
            if not outcome.success:
                if outcome.result is not None and outcome.result.failfast:
                    raise _ShouldStop
            elif outcome.expectedFailure:
                raise _ShouldStop
            return swallow
        finally:
            case._subtest = self.parent
