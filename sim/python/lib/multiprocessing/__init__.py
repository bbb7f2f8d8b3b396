"""What says something about this machine and this process. Others cannot be started: ProcessPoolExecutor is simulated."""

import os

from _asyncio_native import unsupported

__all__ = ["cpu_count", "current_process", "parent_process", "active_children", "freeze_support", "get_start_method"]


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class _MainProcess:
    name = "MainProcess"
    daemon = False
    exitcode = None

    @property
    def pid(self):
        return os.getpid()

    ident = pid

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_main = _MainProcess()


def cpu_count():
    count = os.cpu_count()
    if count is None:
        raise NotImplementedError("cannot determine number of cpus")
    return count


def current_process():
    return _main


def parent_process():
    return None


def active_children():
    return []


def freeze_support():
    pass


def get_start_method(allow_none=False):
    return "fork"


def get_all_start_methods():
    return ["fork", "spawn", "forkserver"]


def set_start_method(method, force=False):
    if method not in get_all_start_methods():
        raise ValueError(f"cannot find context for {method!r}")


def _absent(name):
    def function(*args, **kwargs):
        unsupported(f"processes of the machine are not started; ProcessPoolExecutor is simulated (multiprocessing.{name})")

    function.__name__ = function.__qualname__ = name
    return function


def __getattr__(name):
    if name in _ABSENT:
        return _absent(name)
    raise AttributeError(f"module 'multiprocessing' has no attribute {name!r}")


_ABSENT = frozenset("""
    Array Barrier BoundedSemaphore Condition Event JoinableQueue Lock Manager Pipe Pool Process Queue RLock RawArray RawValue
    Semaphore SimpleQueue Value get_context
""".split())  # fmt: skip
