"""The executor whose workers are processes: simulated ones, that compute beside each other and beside the program.

They have copies of the program's names, as forked processes do. Functions have to be importable, arguments and results are
copied.
"""

from _concurrent_futures import BrokenExecutor, ProcessPool
from concurrent.futures import _base


def _check_system_limits():
    """The simulated machine has semaphores enough."""


class BrokenProcessPool(BrokenExecutor):
    pass


class ProcessPoolExecutor(ProcessPool, _base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        from concurrent.futures._workers import Workers

        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
        self._workers = Workers(mp_context)
        if callable(initializer):
            initializer, initargs = self._workers.initialize, (initializer, initargs)
        ProcessPool.__init__(self, max_workers, "", initializer, initargs)
        self._workers.count = self._max_workers

    def submit(self, fn, /, *args, **kwargs):
        self._workers.start()
        return ProcessPool.submit(self, self._workers.call, fn, args, kwargs)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        from concurrent.futures._workers import call_many
        from multiprocessing._fork import ByName, refuse_what_cannot_be_sent

        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        refuse_what_cannot_be_sent(fn)
        rows = list(zip(*iterables))
        chunks = [rows[start : start + chunksize] for start in range(0, len(rows), chunksize)]
        results = super().map(call_many, [ByName(fn)] * len(chunks), chunks, timeout=timeout)
        return _flattened(results)


def _flattened(chunks):
    for chunk in chunks:
        chunk.reverse()
        while chunk:
            yield chunk.pop()


_flattened.__qualname__ = _flattened.__name__ = "_chain_from_iterable_of_lists"
