"""`pytest.raises`, `pytest.warns`, and what they hand out."""

import warnings

from _testing.outcomes import fail


class ExceptionInfo:
    def __init__(self):
        self._excinfo = None

    def _get(self, index):
        if self._excinfo is None:
            raise AssertionError(".value can only be used after the context manager exits")
        return self._excinfo[index]

    type = property(lambda self: self._get(0))
    value = property(lambda self: self._get(1))
    tb = property(lambda self: self._get(2))
    typename = property(lambda self: self.type.__name__)

    def exconly(self, tryshort=False):
        import traceback

        return "".join(traceback.format_exception_only(self.value)).rstrip()

    def errisinstance(self, exc):
        return isinstance(self.value, exc)

    def match(self, regexp):
        import re

        text = str(self.value)
        assert re.search(regexp, text), f"Regex pattern did not match.\n  Expected regex: {regexp!r}\n  Actual message: {text!r}"
        return True

    def group_contains(self, expected_exception, *, match=None, depth=None):
        def walk(group, level):
            for error in group.exceptions:
                if isinstance(error, BaseExceptionGroup) and walk(error, level + 1):
                    return True
                if depth is not None and level != depth:
                    continue
                if isinstance(error, expected_exception) and (match is None or _matches(match, error)):
                    return True
            return False

        return walk(self.value, 1)

    def __repr__(self):
        if self._excinfo is None:
            return "<ExceptionInfo for raises contextmanager>"
        return f"<ExceptionInfo {self.value!r} tblen={_length(self.tb)}>"

    def __str__(self):
        return repr(self)


def _length(tb):
    count = 0
    while tb is not None:
        count, tb = count + 1, tb.tb_next
    return count


def _matches(pattern, error):
    import re

    return re.search(pattern, "\n".join([str(error), *getattr(error, "__notes__", [])])) is not None


class RaisesContext:
    def __init__(self, expected, match=None, check=None):
        self.expected, self.match_text, self.check = expected, match, check
        self.info = ExceptionInfo()

    def __enter__(self):
        return self.info

    def __exit__(self, kind, error, tb):
        __tracebackhide__ = True
        if kind is None:
            fail(f"DID NOT RAISE {_names(self.expected)}")
        if not issubclass(kind, self.expected):
            return False
        self.info._excinfo = (kind, error, tb)
        if self.match_text is not None:
            self.info.match(self.match_text)
        if self.check is not None:
            assert self.check(error), f"check did not return True for {error!r}"
        return True


def _names(expected):
    return repr(expected)


def raises(expected_exception, *args, match=None, check=None, **kwargs):
    classes = expected_exception if isinstance(expected_exception, tuple) else (expected_exception,)
    for cls in classes:
        if not isinstance(cls, type) or not issubclass(cls, BaseException):
            raise TypeError(f"expected exception must be a BaseException type, not {type(cls).__name__}")
    if not args:
        if kwargs:
            raise TypeError(f"Unexpected keyword arguments passed to pytest.raises: {', '.join(sorted(kwargs))}")
        return RaisesContext(expected_exception, match, check)
    with RaisesContext(expected_exception, match, check) as info:
        args[0](*args[1:], **kwargs)
    return info


class RaisesGroup:
    """The body raises an exception group that holds exactly these."""

    def __init__(self, *expected, match=None, check=None, allow_unwrapped=False, flatten_subgroups=False):
        self.expected, self.match_text, self.check = expected, match, check
        self.allow_unwrapped, self.flatten_subgroups = allow_unwrapped, flatten_subgroups
        self.info = ExceptionInfo()

    def matches(self, error):
        if not isinstance(error, BaseExceptionGroup):
            return self.allow_unwrapped and isinstance(error, self.expected[0])
        if self.match_text is not None and not _matches(self.match_text, error):
            return False
        members = list(_flatten(error)) if self.flatten_subgroups else list(error.exceptions)
        if len(members) != len(self.expected):
            return False
        for expected in self.expected:
            for member in members:
                fits = expected.matches(member) if hasattr(expected, "matches") else isinstance(member, expected)
                if fits:
                    members.remove(member)
                    break
            else:
                return False
        return self.check is None or bool(self.check(error))

    def __enter__(self):
        return self.info

    def __exit__(self, kind, error, tb):
        if kind is None:
            fail(f"DID NOT RAISE any exception, expected an ExceptionGroup of {self.expected}")
        if not self.matches(error):
            fail(f"Raised exception (group) did not match: {error!r}")
        self.info._excinfo = (kind, error, tb)
        return True


def _flatten(group):
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _flatten(error)
        else:
            yield error


class WarningsRecorder(warnings.catch_warnings):
    def __init__(self):
        super().__init__(record=True)
        self._list = []

    def __enter__(self):
        self._list = super().__enter__()
        warnings.simplefilter("always")
        return self

    list = property(lambda self: self._list)

    def __iter__(self):
        return iter(self._list)

    def __len__(self):
        return len(self._list)

    def __getitem__(self, index):
        return self._list[index]

    def pop(self, cls=Warning):
        for index, warning in enumerate(self._list):
            if issubclass(warning.category, cls):
                return self._list.pop(index)
        raise AssertionError(f"{cls!r} not found in warning list")

    def clear(self):
        self._list[:] = []


class WarningsChecker(WarningsRecorder):
    def __init__(self, expected, match):
        super().__init__()
        self.expected, self.match_text = expected, match

    def __exit__(self, *exc_info):
        super().__exit__(*exc_info)
        if exc_info[0] is not None:
            return
        found = [w for w in self._list if issubclass(w.category, self.expected)]
        shown = [w.message for w in self._list]
        if not found:
            fail(f"DID NOT WARN. No warnings of type {self.expected} were emitted.\n Emitted warnings: {shown}.")
        if self.match_text is not None:
            import re

            if not any(re.search(self.match_text, str(w.message)) for w in found):
                fail(f"DID NOT WARN. No warnings of type {self.expected} matching the regex were emitted.\n"
                     f" Regex: {self.match_text}\n Emitted warnings: {shown}.")  # fmt: skip


def warns(expected_warning=Warning, *args, match=None, **kwargs):
    if not args:
        return WarningsChecker(expected_warning, match)
    with WarningsChecker(expected_warning, match):
        return args[0](*args[1:], **kwargs)


def deprecated_call(*args, match=None, **kwargs):
    return warns((DeprecationWarning, PendingDeprecationWarning, FutureWarning), *args, match=match, **kwargs)
