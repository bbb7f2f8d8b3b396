"""Futures of threads, what waits for several of them, and what all executors share."""

import threading
from collections import namedtuple
from time import monotonic

from _concurrent_futures import BrokenExecutor, CancelledError, Error, Future, InvalidStateError

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
PENDING, RUNNING, CANCELLED, FINISHED = "PENDING", "RUNNING", "CANCELLED", "FINISHED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
_OVER = (CANCELLED_AND_NOTIFIED, FINISHED)
TimeoutError = TimeoutError

DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")
DoneAndNotDoneFutures.__module__ = __name__


class _Waiter:
    """Told by each future that it is over; `event` is set when that is what its owner waits for."""

    def __init__(self, needed=1, stop_on_exception=False):
        self.event = threading.Event()
        self.finished = []
        self._needed = needed
        self._stop_on_exception = stop_on_exception

    def tell(self, future):
        self.finished.append(future)
        self._needed -= 1
        failed = self._stop_on_exception and not future.cancelled() and future.exception() is not None
        if self._needed <= 0 or failed:
            self.event.set()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = set(fs)
    done = {future for future in futures if future._state in _OVER}
    if return_when == FIRST_COMPLETED:
        enough, waiter = bool(done), _Waiter()
    elif return_when == FIRST_EXCEPTION:
        enough = any(not future.cancelled() and future.exception() is not None for future in done)
        waiter = _Waiter(len(futures) - len(done), True)
    else:
        enough, waiter = False, _Waiter(len(futures) - len(done))
    if enough or len(done) == len(futures):
        return DoneAndNotDoneFutures(done, futures - done)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    pending = futures - done
    for future in pending:
        future._waiters.append(waiter)
    waiter.event.wait(timeout)
    for future in pending:
        future._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, futures - done)


def as_completed(fs, timeout=None):
    until = None if timeout is None else monotonic() + timeout
    futures = set(fs)
    total = len(futures)
    finished = [future for future in futures if future._state in _OVER]
    pending = futures.difference(finished)
    waiter = _Waiter()
    for future in pending:
        future._waiters.append(waiter)
    futures.clear()
    finished.reverse()
    try:
        while finished:
            yield finished.pop()
        while pending:
            left = None
            if until is not None:
                left = until - monotonic()
                if left < 0:
                    raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            waiter.event.wait(left)
            finished, waiter.finished = waiter.finished, []
            waiter.event.clear()
            finished.reverse()
            while finished:
                pending.discard(finished[-1])
                finished[-1]._waiters.remove(waiter)
                yield finished.pop()
    finally:
        for future in pending:
            if waiter in future._waiters:
                future._waiters.remove(waiter)


def _result_of(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        until = None if timeout is None else timeout + monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, until)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _results(futures, until):
    """The results in order; who stops asking cancels the rest."""
    futures.reverse()
    try:
        while futures:
            yield _result_of(futures.pop(), None if until is None else until - monotonic())
    finally:
        for future in futures:
            future.cancel()


_results.__qualname__ = "Executor.map.<locals>.result_iterator"
_results.__name__ = "result_iterator"
