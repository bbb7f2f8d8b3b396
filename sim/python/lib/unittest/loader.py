"""Finds tests in classes, modules and names."""

import sys
from traceback import format_exc
from unittest.case import FunctionTestCase, TestCase
from unittest.suite import TestSuite

__unittest = True


def _failed(kind, name, error, suite_class):
    """A test that fails with what went wrong while tests were looked for."""

    def fail(self):
        raise error

    return suite_class((type(kind, (TestCase,), {name: fail, "__module__": "unittest.loader"})(name),))


class TestLoader:
    testMethodPrefix = "test"
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    @staticmethod
    def sortTestMethodsUsing(a, b):
        return (a > b) - (a < b)

    def getTestCaseNames(self, testCaseClass):
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase

            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key

            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = [] if testCaseClass in (TestCase, FunctionTestCase) else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest") and testCaseClass not in (TestCase, FunctionTestCase):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj is not TestCase and obj is not FunctionTestCase \
                    and obj.__name__ != "IsolatedAsyncioTestCase":  # fmt: skip
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                self.errors.append(f"Failed to call load_tests:\n{error}")
                return _failed("_FailedTest", module.__name__, error, self.suiteClass)
        return tests

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        obj, error = module, None
        if module is None:
            left = parts[:]
            while left:
                try:
                    __import__(".".join(left))
                    obj = sys.modules[".".join(left)]
                    break
                except ImportError:
                    error = error or ImportError(f"Failed to import test module: {left[-1]}\n{format_exc()}")
                    left.pop()
            if obj is None:
                self.errors.append(str(error))
                return _failed("_FailedTest", parts[0], error, self.suiteClass)
            parts = parts[len(left) :]
        parent = obj
        for part in parts:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as failure:
                if error is not None and hasattr(obj, "__path__"):
                    failure = error
                self.errors.append(str(failure))
                return _failed("_FailedTest", part, failure, self.suiteClass)
        return self._tests_of(obj, parent, parts[-1] if parts else name)

    def _tests_of(self, obj, parent, name):
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(name)])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            made = obj()
            if isinstance(made, TestSuite):
                return made
            if isinstance(made, TestCase):
                return self.suiteClass([made])
            raise TypeError(f"calling {obj} returned {made}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()
