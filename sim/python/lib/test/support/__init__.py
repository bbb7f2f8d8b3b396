"""The part of CPython's `test.support` that says something about this interpreter, and small things its tests share.

Tests marked as being about CPython's inside are skipped, as other implementations do.
"""

import contextlib
import functools
import gc
import sys
import time
import unittest

verbose = False
Py_DEBUG = Py_GIL_DISABLED = Py_TRACE_REFS = False
MS_WINDOWS = False
is_jython = is_android = is_emscripten = is_wasi = is_apple = is_apple_mobile = is_wasm32 = False
has_fork_support = False
has_subprocess_support = True
has_socket_support = True
HAVE_DOCSTRINGS = MISSING_C_DOCSTRINGS = False
HAVE_ASAN_FORK_BUG = False
TEST_MODULES_ENABLED = False
PGO = False
SHORT_TIMEOUT, LONG_TIMEOUT, LOOPBACK_TIMEOUT, INTERNET_TIMEOUT = 30.0, 300.0, 10.0, 60.0  # seconds
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SOCK_MAX_SIZE = 16 * 1024 * 1024 + 1
MAX_Py_ssize_t = sys.maxsize
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 2 << 30, 4 << 30
max_memuse = real_max_memuse = 0
TEST_HTTP_URL = "http://www.pythontest.net"
NHASHBITS = 61
unix_shell = "/bin/sh"


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def _unchanged(obj):
    return obj


def _skipping(reason):
    return unittest.skip(reason)


# -- what this interpreter is --------------------------------------------------------------------------------------------


def check_impl_detail(**guards):
    """None of the implementations that a test may name."""
    return not next(iter(guards.values())) if guards else False


def impl_detail(msg=None, **guards):
    return _unchanged if check_impl_detail(**guards) else _skipping(msg or "implementation detail specific to CPython")


def cpython_only(test):
    return impl_detail(cpython=True)(test)


def no_tracing(func):
    return func


def refcount_test(test):
    return _skipping("reference counts are CPython's")(test)


def skip_if_pgo_task(test):
    return test


def skip_if_sanitizer(reason=None, **kinds):
    return _unchanged


def check_sanitizer(**kinds):
    return False


def skip_on_s390x(test):
    return test


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("no multiprocessing")


def skip_emscripten_stack_overflow():
    return _unchanged


skip_wasi_stack_overflow = skip_emscripten_stack_overflow


def requires_mac_ver(*version):
    return _unchanged


requires_linux_version = requires_freebsd_version = requires_mac_ver


def requires_IEEE_754(test):
    return test


requires_docstrings = _skipping("builtins have no docstrings here")
requires_zlib = requires_gzip = requires_bz2 = requires_lzma = lambda reason="": _skipping(reason or "not there")
anticipate_failure = lambda condition: unittest.expectedFailure if condition else _unchanged
@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


def requires_debug_ranges(reason="requires co_positions / debug_ranges"):
    return _unchanged


def requires_gil_enabled(msg=None):
    return _unchanged


def has_no_debug_ranges():
    return False


def darwin_malloc_err_warning(test_name):
    pass


def iter_builtin_types():
    """The types that `builtins` names, once each."""
    import builtins

    seen = set()
    for value in vars(builtins).values():
        if isinstance(value, type) and value not in seen:
            seen.add(value)
            yield value


python_is_optimized = lambda: False
expected_failure_if_gil_disabled = lambda: _unchanged
no_rerun = lambda reason: _unchanged


def flush_std_streams():
    sys.stdout.flush()
    sys.stderr.flush()


@contextlib.contextmanager
def gc_threshold(*args):
    before = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def iter_slot_wrappers(cls):
    return iter(())


def run_code(code, extra_names=None):
    """What `exec` leaves behind."""
    import textwrap

    namespace = dict(extra_names or {})
    exec(textwrap.dedent(code), namespace)
    return namespace


def late_deletion(obj):
    pass


def requires_subprocess():
    return _skipping("no real processes")


def requires_fork():
    return _skipping("no real processes")


def requires_working_socket(*, module=False):
    return None if module else _unchanged


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest("no real processes")


def requires_venv_with_pip():
    return _skipping("no venv")


def requires(resource, msg=None):
    raise ResourceDenied(msg or f"Use of the {resource!r} resource not enabled")


def requires_resource(resource):
    return _skipping(f"resource {resource!r} is not enabled")


def is_resource_enabled(resource):
    return False


def skip_if_buggy_ucrt_strfptime(test):
    return test


def bigmemtest(size, memuse, dry_run=True):
    def decorate(test):
        @functools.wraps(test)
        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest("not enough memory")
            return test(self, 5147)

        return wrapper

    return decorate


def bigaddrspacetest(test):
    return _skipping("not enough memory")(test)


def get_c_recursion_limit():
    return 10000


def exceeds_recursion_limit():
    return max(sys.getrecursionlimit(), 10000) + 1


def get_recursion_depth():
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


def get_recursion_available():
    return sys.getrecursionlimit() - get_recursion_depth()


@contextlib.contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(limit)
        yield
    finally:
        sys.setrecursionlimit(before)


def infinite_recursion(max_depth=None):
    return set_recursion_limit(20_000 if max_depth is None else max(max_depth, 3) + get_recursion_depth())


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(before)


# -- memory ---------------------------------------------------------------------------------------------------------------


def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def check_free_after_iterating(test, iter, cls, args=()):
    done = False

    class A(cls):
        def __del__(self):
            nonlocal done
            done = True
            try:
                next(it)
            except StopIteration:
                pass

    it = iter(A(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    with testcase.assertRaisesRegex(TypeError, "cannot create .* instances"):
        tp(*args, **kwds)


class catch_unraisable_exception:
    """What sys.unraisablehook is told inside the block."""

    def __init__(self):
        self.unraisable = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._before
        del self.unraisable


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes are CPython's")


def calcobjsize(fmt):
    return 0


calcvobjsize = calcobjsize


# -- streams and attributes -------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def captured_output(stream_name):
    import io

    before = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    absent = object()
    before = getattr(obj, attr, absent)
    setattr(obj, attr, new_val)
    try:
        yield None if before is absent else before
    finally:
        if before is not absent:
            setattr(obj, attr, before)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    absent = object()
    before = obj[item] if item in obj else absent
    obj[item] = new_val
    try:
        yield None if before is absent else before
    finally:
        if before is not absent:
            obj[item] = before
        elif item in obj:
            del obj[item]


def patch(test_instance, object_to_patch, attr_name, new_value):
    before = getattr(object_to_patch, attr_name)
    test_instance.addCleanup(setattr, object_to_patch, attr_name, before)
    setattr(object_to_patch, attr_name, new_value)


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    names = {name_of_module} if isinstance(name_of_module, str) else set(name_of_module or (module.__name__,))
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        if getattr(obj, "__module__", None) in names or not hasattr(obj, "__module__") and not isinstance(obj, type(sys)):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def run_with_locale(catstr, *locales):
    return _unchanged


def run_with_locales(catstr, *locales):
    return _unchanged


def run_with_tz(tz):
    return _unchanged


def force_not_colorized(func):
    return func


def requires_limited_api(test):
    return _skipping("no C API")(test)


requires_specialization = requires_limited_api


def run_in_subinterp(code):
    raise unittest.SkipTest("no subinterpreters")


def maybe_get_event_loop_policy():
    import asyncio.events

    return getattr(asyncio.events, "_event_loop_policy", None)


def reap_children():
    pass


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    return standard_tests


def setswitchinterval(interval):
    return sys.setswitchinterval(interval)


def print_warning(msg):
    print(f"Warning -- {msg}", file=sys.stderr)


def sortdict(mapping):
    return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in sorted(mapping.items())) + "}"


def findfile(filename, subdir=None):
    raise unittest.SkipTest(f"no test data: {filename}")


@contextlib.contextmanager
def ignore_deprecations_from(module, *, like):
    yield


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


def busy_retry(timeout, err_msg=None, /, *, error=True):
    return sleeping_retry(timeout, err_msg, init_delay=0, error=error)


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    begun, delay = time.monotonic(), init_delay
    while True:
        yield
        if time.monotonic() - begun >= timeout:
            break
        time.sleep(delay or 0.001)
        delay = min(delay * 2, max_delay)
    if error:
        raise AssertionError(err_msg or f"timeout ({timeout} seconds)")


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest("no real processes")


class CPUStopwatch:
    """Processor time; here it costs nothing."""

    def __enter__(self):
        self.seconds, self.clock_info = 0.0, None
        return self

    def __exit__(self, *exc_info):
        pass


# -- objects that compare in a way of their own ------------------------------------------------------------------------------


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 1


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


class BrokenIter:
    """Fails at one of the three points of an iteration."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


ALWAYS_EQ, NEVER_EQ, LARGEST, SMALLEST = _AlwaysEqual(), _NeverEqual(), _Largest(), _Smallest()


def __getattr__(name):
    if name in ("import_helper", "os_helper", "socket_helper", "threading_helper", "warnings_helper", "script_helper", "testcase"):
        return __import__(f"test.support.{name}", None, None, [name])
    raise AttributeError(f"module 'test.support' has no attribute {name!r}")
