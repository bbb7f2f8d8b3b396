"""The executor whose workers are processes: simulated ones, that compute beside each other and beside the program.

They see the program's own modules, as forked processes do; what they change there stays, which in forked ones it would not.
Functions have to be importable, arguments and results are copied.
"""

import traceback
from copy import deepcopy

from _concurrent_futures import BrokenExecutor, ProcessPool
from concurrent.futures import _base


class BrokenProcessPool(BrokenExecutor):
    pass


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _refuse_what_cannot_be_sent(function):
    """pickle sends a function by its name."""
    name = getattr(function, "__qualname__", None)
    if name is None or not hasattr(function, "__code__"):
        return
    if "<locals>" in name:
        raise AttributeError(f"Can't get local object {name!r}")
    if name == "<lambda>":
        from pickle import PicklingError

        raise PicklingError(f"Can't pickle {function!r}: attribute lookup <lambda> on {function.__module__} failed")


def _call(function, args, kwargs):
    _refuse_what_cannot_be_sent(function)
    try:
        return deepcopy(function(*deepcopy(args), **deepcopy(kwargs)))
    except BaseException as error:
        text = "".join(traceback.format_exception(error))
        error.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
        error.__traceback__ = None
        raise


def _call_many(function, chunk):
    return [function(*args) for args in chunk]


class ProcessPoolExecutor(ProcessPool, _base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        ProcessPool.__init__(self, max_workers, "", initializer, initargs)

    def submit(self, fn, /, *args, **kwargs):
        return ProcessPool.submit(self, _call, fn, args, kwargs)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        _refuse_what_cannot_be_sent(fn)
        rows = list(zip(*iterables))
        chunks = [rows[start : start + chunksize] for start in range(0, len(rows), chunksize)]
        results = super().map(_call_many, [fn] * len(chunks), chunks, timeout=timeout)
        return _flattened(results)


def _flattened(chunks):
    for chunk in chunks:
        chunk.reverse()
        while chunk:
            yield chunk.pop()


_flattened.__qualname__ = _flattened.__name__ = "_chain_from_iterable_of_lists"
