"""Tests that run one after another, with the fixtures of their classes and modules."""

import sys

__unittest = True


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._remove(index)
        return result

    def _remove(self, index):
        """Let go of a test that has run."""
        if self._cleanup and self._tests[index] is not None:
            self._removed_tests += self._tests[index].countTestCases()
            self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    """Stands for a fixture that failed, in the list of errors."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        top = not getattr(result, "_testRunEntered", False)
        if top:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite) and hasattr(test, "run"):
                self._leave_class(test.__class__, result)
                self._enter_module(test.__class__, result)
                self._enter_class(test.__class__, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            self._remove(index)
        if top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        from unittest.result import TestResult

        self.run(TestResult(), debug=True)

    def _run_fixture(self, result, name, owner, *calls):
        """Run the calls in turn; the first failure is reported under the fixture's name."""
        from unittest.case import SkipTest

        for call in calls:
            try:
                call()
            except SkipTest as skip:
                result.addSkip(_ErrorHolder(f"{name} ({owner})"), str(skip))
                return False
            except Exception:
                result.addError(_ErrorHolder(f"{name} ({owner})"), sys.exc_info())
                return False
        return True

    def _enter_class(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if cls is previous or getattr(result, "_moduleSetUpFailed", False) or getattr(cls, "__unittest_skip__", False):
            return
        if "_classSetupFailed" in cls.__dict__ or hasattr(cls, "setUpClass"):
            try:
                cls._classSetupFailed = False
            except TypeError:
                pass
        setup = getattr(cls, "setUpClass", None)
        if setup is None:
            return
        owner = f"{cls.__module__}.{cls.__qualname__}"
        if not self._run_fixture(result, "setUpClass", owner, setup):
            cls._classSetupFailed = True
            self._run_class_cleanups(cls, result, "setUpClass")

    def _leave_class(self, current, result):
        previous = getattr(result, "_previousTestClass", None)
        if current is previous or previous is None:
            return
        if getattr(previous, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(previous, "__unittest_skip__", False):
            return
        teardown = getattr(previous, "tearDownClass", None)
        if teardown is not None:
            self._run_fixture(result, "tearDownClass", f"{previous.__module__}.{previous.__qualname__}", teardown)
        self._run_class_cleanups(previous, result, "tearDownClass")

    def _run_class_cleanups(self, cls, result, name):
        if not hasattr(cls, "doClassCleanups"):
            return
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            result.addError(_ErrorHolder(f"{name} ({cls.__module__}.{cls.__qualname__})"), info)

    def _enter_module(self, cls, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is not None and previous.__module__ == cls.__module__:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        setup = getattr(sys.modules.get(cls.__module__), "setUpModule", None)
        if setup is not None and not self._run_fixture(result, "setUpModule", cls.__module__, setup):
            result._moduleSetUpFailed = True
            self._run_module_cleanups(result, "setUpModule", cls.__module__)

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or getattr(result, "_moduleSetUpFailed", False):
            return
        teardown = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
        if teardown is not None:
            self._run_fixture(result, "tearDownModule", previous.__module__, teardown)
        self._run_module_cleanups(result, "tearDownModule", previous.__module__)

    def _run_module_cleanups(self, result, name, owner):
        from unittest.case import doModuleCleanups

        self._run_fixture(result, name, owner, doModuleCleanups)
