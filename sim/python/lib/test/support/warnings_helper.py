"""Warnings that a test expects, or expects not."""

import contextlib
import functools
import re
import sys
import warnings


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    testcase.assertEqual(len(seen), 1, seen)
    testcase.assertRegex(str(seen[0].message), errtext)


def ignore_warnings(*, category):
    def decorate(test):
        @functools.wraps(test)
        def wrapper(*args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(*args, **kwargs)

        return wrapper

    return decorate


class WarningsRecorder:
    def __init__(self, seen):
        self._seen, self._last = seen, 0

    def __getattr__(self, name):
        if len(self._seen) > self._last:
            return getattr(self._seen[-1], name)
        if name in ("message", "category", "filename", "lineno"):
            return None
        raise AttributeError(f"{self!r} has no attribute {name!r}")

    @property
    def warnings(self):
        return self._seen[self._last :]

    def reset(self):
        self._last = len(self._seen)


@contextlib.contextmanager
def check_warnings(*filters, quiet=False):
    if not filters:
        filters = (("", Warning),)
        quiet = True
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield WarningsRecorder(seen)
    unexpected = list(seen)
    for text, category in filters:
        matching = [w for w in unexpected if re.match(text, str(w.message), re.I) and issubclass(w.category, category)]
        if not matching and not quiet:
            raise AssertionError(f"filter ({text!r}, {category.__name__}) did not catch any warning")
        unexpected = [w for w in unexpected if w not in matching]
    if unexpected and not (quiet and filters == (("", Warning),)):
        raise AssertionError(f"unhandled warning {unexpected[0]}")


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings("always", message=message, category=category)
        yield
        if force_gc:
            from test.support import gc_collect

            gc_collect()
    testcase.assertEqual(seen, [])


@contextlib.contextmanager
def check_no_resource_warning(testcase):
    with check_no_warnings(testcase, category=ResourceWarning, force_gc=True):
        yield


@contextlib.contextmanager
def save_restore_warnings_filters():
    before = warnings.filters[:]
    try:
        yield
    finally:
        warnings.filters[:] = before
