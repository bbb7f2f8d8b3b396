"""Examples in docstrings, run and compared with what they say."""

import sys
import traceback

__all__ = ["testmod", "run_docstring_examples", "DocTestFinder", "DocTestParser", "DocTestRunner", "DocTestSuite", "Example", "DocTest",
           "OutputChecker", "TestResults", "ELLIPSIS", "NORMALIZE_WHITESPACE", "SKIP", "IGNORE_EXCEPTION_DETAIL",
           "DONT_ACCEPT_BLANKLINE", "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST"]  # fmt: skip

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
BLANKLINE_MARKER, ELLIPSIS_MARKER = "<BLANKLINE>", "..."


class TestResults(tuple):
    """(failed, attempted), with the number of skipped ones beside."""

    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, (failed, attempted))
        made.skipped = skipped
        return made

    failed = property(lambda self: self[0])
    attempted = property(lambda self: self[1])

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg, self.lineno, self.indent, self.options = exc_msg, lineno, indent, options or {}


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, globs.copy(), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if not count else "1 example" if count == 1 else f"{count} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>"


class DocTestParser:
    def get_examples(self, string, name="<string>"):
        lines = string.expandtabs().split("\n")
        examples, at = [], 0
        while at < len(lines):
            line = lines[at]
            stripped = line.lstrip(" ")
            if stripped != ">>>" and not stripped.startswith(">>> "):
                if stripped.startswith(">>>"):
                    raise ValueError(f"line {at + 1} of the docstring for {name} lacks blank after >>>: {line!r}")
                at += 1
                continue
            first, indent = at, len(line) - len(stripped)
            source = [stripped[4:]]
            at += 1
            while at < len(lines) and (lines[at].strip(" ") == "..." or lines[at][indent:].startswith("... ")):
                source.append(lines[at][indent + 4 :])
                at += 1
            want = []
            while at < len(lines) and lines[at].strip() and not lines[at].lstrip(" ").startswith(">>>"):
                if lines[at][:indent].strip():
                    raise ValueError(f"line {at + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[at]!r}")
                want.append(lines[at][indent:])
                at += 1
            text = "\n".join(want) + "\n" if want else ""
            source = "\n".join(source)
            if source.strip() and not source.strip().startswith("#"):
                examples.append(Example(source, text, _wanted_exception(want), first, indent, _options_of(source, name, first)))
        return examples

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


def _wanted_exception(want):
    """The last line of a wanted traceback; None when none is wanted."""
    if not want or want[0] not in ("Traceback (most recent call last):", "Traceback (innermost last):"):
        return None
    for index, line in enumerate(want[1:], 1):
        if line[:1].isalnum() or line[:1] == "_":
            return "\n".join(want[index:]) + "\n"
    return None


def _options_of(source, name, lineno):
    options = {}
    for line in source.split("\n"):
        _, found, directive = line.partition("# doctest:")
        if not found:
            _, found, directive = line.partition("#doctest:")
        for option in directive.replace(",", " ").split() if found else ():
            if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
            options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
    return options


class DocTestFinder:
    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser or DocTestParser(), recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        name = name or obj.__name__
        if module is None:
            module = obj if isinstance(obj, type(sys)) else sys.modules.get(getattr(obj, "__module__", None))
        globs = dict(vars(module) if module is not None else {}) if globs is None else dict(globs)
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests, seen = [], set()
        self._find(tests, obj, name, module, globs, seen)
        tests.sort(key=lambda test: test.name)
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        text = getattr(obj, "__doc__", None)
        if isinstance(text, str) and text:
            file = getattr(module, "__file__", None)
            test = self._parser.get_doctest(text, globs, name, file, _line_of_docstring(obj, file))
            if test.examples or not self._exclude_empty:
                tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, type(sys)):
            for key, value in vars(obj).items():
                function = value
                while hasattr(function, "__wrapped__"):
                    function = function.__wrapped__
                if (isinstance(value, type) or hasattr(function, "__code__")) and getattr(value, "__module__", None) == obj.__name__:
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if isinstance(value, str):
                    tests.append(self._parser.get_doctest(value, globs, f"{name}.__test__.{key}", getattr(module, "__file__", None), 0))
                else:
                    self._find(tests, value, f"{name}.__test__.{key}", module, globs, seen)
        elif isinstance(obj, type):
            for key, value in vars(obj).items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, (type, property)) or hasattr(value, "__code__"):
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)


def _line_of_docstring(obj, file):
    """Index of the line on which the docstring begins; None when it is not known."""
    import linecache

    if isinstance(obj, type(sys)):
        return 0
    lines = linecache.getlines(file) if file else []
    if isinstance(obj, type):
        begin = next((i for i, line in enumerate(lines) if line.lstrip().startswith(f"class {obj.__name__}")), None)
    else:
        function = obj.fget if isinstance(obj, property) else obj
        while hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        code = getattr(function, "__code__", None)
        begin = code.co_firstlineno - 1 if code is not None else None
    if begin is None:
        return None
    for index in range(begin, len(lines)):
        before, quote, _ = lines[index].replace("'", '"').partition('"')
        word = before.rpartition(":")[2].strip()
        if quote and (not word or word.isalnum()):
            return index
    return begin + 1


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = "\n".join("" if line.strip() == BLANKLINE_MARKER else line for line in want.split("\n"))
            got = "\n".join("" if not line.strip() else line for line in got.split("\n"))
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        if example.want and got:
            return f"Expected:\n{_indented(example.want)}Got:\n{_indented(got)}"
        if example.want:
            return f"Expected:\n{_indented(example.want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indented(got)}" if got else "Expected nothing\nGot nothing\n"


def _ellipsis_match(want, got):
    """Each `...` in `want` stands for any text."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *rest, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    begin, end = len(first), len(got) - len(last)
    for part in rest:
        begin = got.find(part, begin, end)
        if begin < 0:
            return False
        begin += len(part)
    return True


def _indented(text):
    return "".join(f"    {line}\n" if line.strip() else "\n" for line in text.rstrip("\n").split("\n"))


class DocTestRunner:
    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker, self._verbose, self.optionflags = checker or OutputChecker(), bool(verbose), optionflags
        self.tries = self.failures = self.skips = 0
        self._by_name = {}

    def report_start(self, out, test, example):
        if self._verbose:
            want = f"Expecting:\n{_indented(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indented(example.source)}{want}")

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(traceback.format_exception(*exc_info))
        out(f"{self._header(test, example)}Exception raised:\n{_indented(text)}")

    def _header(self, test, example):
        where = f'File "{test.filename}", ' if test.filename else ""
        line = "?" if test.lineno is None else test.lineno + example.lineno + 1
        return f"{self.DIVIDER}\n{where}line {line}, in {test.name}\nFailed example:\n{_indented(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        import io

        real = sys.stdout
        out = out or real.write
        failed = tried = skipped = 0
        hook, sys.displayhook = sys.displayhook, sys.__displayhook__
        try:
            for number, example in enumerate(test.examples):
                flags = self.optionflags
                for flag, on in example.options.items():
                    flags = flags | flag if on else flags & ~flag
                tried += 1
                if flags & SKIP:
                    skipped += 1
                    continue
                self.report_start(out, test, example)
                sys.stdout = io.StringIO()
                error = None
                try:
                    exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single"), test.globs)
                except KeyboardInterrupt:
                    raise
                except BaseException:
                    error = sys.exc_info()
                finally:
                    got = sys.stdout.getvalue()
                    sys.stdout = real
                if error is None:
                    fine = self._checker.check_output(example.want, got, flags)
                elif example.exc_msg is not None:
                    message = "".join(_without_place(error[0], traceback.format_exception_only(error[1])))
                    fine = self._checker.check_output(example.exc_msg, message, flags)
                    if not fine and flags & IGNORE_EXCEPTION_DETAIL:
                        fine = _kind(example.exc_msg) == _kind(message)
                    got += "".join(traceback.format_exception(*error))
                else:
                    self.report_unexpected_exception(out, test, example, error)
                    failed += 1
                    continue
                if fine:
                    self.report_success(out, test, example, got)
                else:
                    failed += 1
                    self.report_failure(out, test, example, got)
                if failed and flags & (FAIL_FAST | REPORT_ONLY_FIRST_FAILURE):
                    break
        finally:
            sys.stdout, sys.displayhook = real, hook
            if clear_globs:
                test.globs.clear()
        self.failures += failed
        self.tries += tried
        self.skips += skipped
        before = self._by_name.get(test.name, (0, 0))
        self._by_name[test.name] = (before[0] + failed, before[1] + tried)
        return TestResults(failed, tried, skipped=skipped)

    def summarize(self, verbose=None):
        failed = [(name, counts) for name, counts in sorted(self._by_name.items()) if counts[0]]
        if failed:
            print(self.DIVIDER)
            print(f"{len(failed)} item{'s' if len(failed) > 1 else ''} had failures:")
            for name, (failures, tries) in failed:
                print(f" {failures:3d} of {tries:3d} in {name}")
            print(f"***Test Failed*** {self.failures} failure{'s' if self.failures > 1 else ''}.")
        elif self._verbose if verbose is None else verbose:
            print(f"{self.tries} passed.\nTest passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)


def _without_place(kind, lines):
    """What an exception says: of a SyntaxError the lines in front of it, which show the source, do not count."""
    if issubclass(kind, SyntaxError):
        heads = (f"{kind.__qualname__}:", f"{kind.__module__}.{kind.__qualname__}:")
        while not lines[0].startswith(heads):
            lines = lines[1:]
    return lines


def _kind(message):
    """`module.Name: text` without the module and the text."""
    return message.strip().split("\n")[0].partition(":")[0].rpartition(".")[2]


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):  # fmt: skip
    m = sys.modules["__main__"] if m is None else m
    runner = DocTestRunner(verbose="-v" in sys.argv if verbose is None else verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """One unittest case for each docstring with examples."""
    import unittest

    if isinstance(module, str):
        __import__(module)
        module = sys.modules[module]
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        suite.addTest(unittest.FunctionTestCase(_run_as_case(test, options.get("optionflags", 0)), description=test.name))
    return suite


def _run_as_case(test, optionflags):
    def run():
        said = []
        failed = DocTestRunner(optionflags=optionflags, verbose=False).run(test, out=said.append, clear_globs=False).failed
        if failed:
            raise AssertionError(f"Failed doctest test for {test.name}\n\n{''.join(said)}")

    return run
