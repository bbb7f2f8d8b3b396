"""unittest's tests of a module: run by unittest itself, reported one by one."""

import unittest
from unittest.result import TestResult

from _testing.reporting import one_line, report, traceback_text
from _testing_host import fresh_clock


def collect(session, module):
    """The tests in a flat list, in unittest's order."""
    loader = unittest.TestLoader()
    tests = []
    _flatten(loader.loadTestsFromModule(module), tests)
    return [CaseItem(session, test) for test in tests]


def _flatten(suite, tests):
    for test in suite:
        if isinstance(test, unittest.TestSuite) or hasattr(test, "_tests"):
            _flatten(test, tests)
        else:
            tests.append(test)


class CaseItem:
    def __init__(self, session, test):
        self.session, self.test = session, test
        cls = type(test)
        method = getattr(test, "_testMethodName", None)
        name = cls.__qualname__.split("<locals>.")[-1].replace(".", "::")
        self.local_id = f"{name}::{method}" if method is not None and cls.__module__ != "unittest.loader" else str(test)
        self.nodeid = f"{session.shown_path}::{self.local_id}"
        from _testing.marks import marks_of

        own = getattr(test, method, None) if method else None
        self.marks = [*session.module_marks, *marks_of(cls), *(marks_of(own) if own is not None else ())]

    def words(self):
        return [self.session.shown_path, *self.local_id.split("::"), *(mark.name for mark in self.marks)]


class Result(TestResult):
    """Gathers what one test has to say and reports it once."""

    def __init__(self, items, begun):
        super().__init__()
        self.items = {id(item.test): (number, item) for number, item in enumerate(items, begun + 1)}
        self.texts = None

    def _entry(self, test):
        number, item = self.items.get(id(test), ("", None))
        return str(number), item.nodeid if item is not None else str(test)

    def startTest(self, test):
        super().startTest(test)
        fresh_clock()
        self.texts, self.summary, self.outcome, self.reason = [], "", "passed", ""
        number, self.nodeid = self._entry(test)
        report("start", self.nodeid, number)

    def stopTest(self, test):
        report("end", self.nodeid, self.outcome, "\n".join(self.texts), self.summary or self.reason)
        self.texts = None
        super().stopTest(test)

    def _add(self, test, outcome, err):
        text, summary = self._exc_info_to_string(err, test), one_line(err[1])
        if self.texts is None:  # a fixture of a class or module
            report("start", str(test))
            report("end", str(test), outcome, text, summary)
            self._stop_at_failure()
            return
        self.outcome = "failed"
        self.summary = self.summary or summary
        self.texts.append(text)
        self._stop_at_failure()

    def addError(self, test, err):
        self._add(test, "error", err)

    def addFailure(self, test, err):
        self._add(test, "failed", err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.texts.append(str(subtest))
            self._add(test, "failed", err)

    def addSkip(self, test, reason):
        if self.texts is None:
            report("start", str(test))
            report("end", str(test), "skipped", "", reason)
        elif self.outcome == "passed":
            self.outcome, self.reason = "skipped", reason

    def addExpectedFailure(self, test, err):
        self.outcome, self.reason = "xfailed", one_line(err[1])

    def addUnexpectedSuccess(self, test):
        self.outcome, self.summary = "failed", "Unexpected success"
        self.texts.append("Unexpected success\n")

    def addDuration(self, test, elapsed):
        pass


def run(session, items, begun):
    from _testing.marks import condition_of

    for item in items:
        for mark in item.marks:
            if mark.name == "skip" or mark.name == "skipif" and condition_of(mark, vars(session.module))[0]:
                reason = mark.kwargs.get("reason", mark.args[0] if mark.args and mark.name == "skip" else "unconditional skip")
                setattr(item.test, item.test._testMethodName, unittest.skip(reason)(getattr(item.test, item.test._testMethodName)))
    result = Result(items, begun)
    suite = unittest.TestSuite([item.test for item in items])
    suite._cleanup = True
    result.failfast = session.stop_at_failure
    suite.run(result)
    return not result.shouldStop


def failed_import(session, error):
    report("start", session.shown_path)
    report("end", session.shown_path, "error", traceback_text(error), one_line(error))
