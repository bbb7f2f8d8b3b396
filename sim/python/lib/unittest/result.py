"""What came of the tests."""

import sys
from traceback import TracebackException

__unittest = True
STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0
        self.shouldStop = self.buffer = self.tb_locals = self._mirrorOutput = False

    def printErrors(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        self._mirrorOutput = False
        if self.buffer:
            self._start_buffering()

    def startTestRun(self):
        pass

    def stopTest(self, test):
        if self.buffer:
            self._restore_streams()

    def stopTestRun(self):
        pass

    def _start_buffering(self):
        from io import StringIO

        self._streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = StringIO(), StringIO()

    def _restore_streams(self):
        streams = getattr(self, "_streams", None)
        if streams is None:
            return
        if self._mirrorOutput:
            for captured, stream, form in ((sys.stdout, streams[0], STDOUT_LINE), (sys.stderr, streams[1], STDERR_LINE)):
                text = captured.getvalue()
                if text:
                    stream.write(form % (text if text.endswith("\n") else text + "\n"))
        sys.stdout, sys.stderr = streams
        self._streams = None

    def _note(self, where, test, entry):
        where.append((test, entry))
        self._mirrorOutput = True

    def addError(self, test, err):
        self._note(self.errors, test, self._exc_info_to_string(err, test))
        self._stop_at_failure()

    def addFailure(self, test, err):
        self._note(self.failures, test, self._exc_info_to_string(err, test))
        self._stop_at_failure()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._stop_at_failure()
            where = self.failures if issubclass(err[0], test.failureException) else self.errors
            self._note(where, subtest, self._exc_info_to_string(err, test))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_at_failure()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def _stop_at_failure(self):
        if self.failfast:
            self.stop()

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        kind, value, tb = err
        lines = list(TracebackException(kind, value, _clean(tb, issubclass(kind, test.failureException or ())), capture_locals=self.tb_locals, compact=True).format())
        if self.buffer:
            for captured, form in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
                text = captured.getvalue() if hasattr(captured, "getvalue") else ""
                if text:
                    lines.append(form % (text if text.endswith("\n") else text + "\n"))
        return "".join(lines)

    def __repr__(self):
        cls = type(self)
        return (
            f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
            f"failures={len(self.failures)}>"
        )


def _clean(tb, is_failure):
    """The traceback without this package's frames: at its start, and for a failed assertion at its end."""
    while tb is not None and "__unittest" in tb.tb_frame.f_globals:
        tb = tb.tb_next
    if not is_failure:
        return tb
    entries, entry = [], tb
    while entry is not None and "__unittest" not in entry.tb_frame.f_globals:
        entries.append(entry)
        entry = entry.tb_next
    if entry is not None and entries:
        entries[-1].tb_next = None
    return tb
