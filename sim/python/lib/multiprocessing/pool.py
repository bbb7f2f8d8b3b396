"""Pools of processes, and of threads, that call functions on many values."""

import collections
import os
import sys
import threading
import traceback

from multiprocessing import _fork, process
from multiprocessing._fork import Shared

TimeoutError = process.TimeoutError


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _called(function, args, kwargs, sends):
    """(fine, result or exception) of a call in a worker."""
    try:
        if not sends:
            return True, function(*args, **kwargs)
        args, kwargs = _fork.sent(args), _fork.sent(kwargs)
        return True, _fork.sent(_fork.found(function)(*args, **kwargs))
    except Exception as error:
        if sends:
            text = "".join(traceback.format_exception(error))
            error.__cause__ = RemoteTraceback(f'\n"""\n{text}"""')
            error.__traceback__ = None
        return False, error


def _mapped(function, rows):
    return [function(row) for row in rows]


def _starmapped(function, rows):
    return [function(*row) for row in rows]


class AsyncResult:
    """What a call will give."""

    def __init__(self, pool, callback, error_callback):
        self._pool, self._callback, self._error_callback = pool, callback, error_callback
        self._event = threading.Event()

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, success, value):
        self._success, self._value = success, value
        callback = self._callback if success else self._error_callback
        if callback:
            callback(value)
        self._event.set()


class MapResult(AsyncResult):
    """The results of chunks, in the order of the values."""

    def __init__(self, pool, callback, error_callback, count):
        super().__init__(pool, callback, error_callback)
        self._chunks = [None] * count
        self._missing = count
        self._failure = None
        if not count:
            self._set(True, [])

    def _set_chunk(self, place, success, value):
        self._chunks[place] = value
        if not success and self._failure is None:
            self._failure = value
        self._missing -= 1
        if not self._missing:
            if self._failure is not None:
                self._set(False, self._failure)
            else:
                self._set(True, [item for chunk in self._chunks for item in chunk])


class IMapIterator:
    """Results one by one, in the order of the values or of their coming."""

    def __init__(self, ordered):
        self._ordered = ordered
        self._changed = threading.Condition(threading.Lock())
        self._come = collections.deque()
        self._early = {}
        self._next_place = 0
        self._left = None  # results still to come, once that is known

    def _set_one(self, place, success, value):
        with self._changed:
            if self._ordered:
                self._early[place] = success, value
                while self._next_place in self._early:
                    self._come.append(self._early.pop(self._next_place))
                    self._next_place += 1
            else:
                self._come.append((success, value))
            self._changed.notify_all()

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._changed:
            if not self._left and not self._come:
                raise StopIteration
            if not self._changed.wait_for(lambda: self._come, timeout):
                raise TimeoutError
            self._left -= 1
            success, value = self._come.popleft()
        if success:
            return value
        raise value

    __next__ = next


class Pool(Shared):
    _sends = True  # arguments and results are copied on their way
    _title = "multiprocessing.pool.Pool"

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._state = "RUN"
        self._tasks = collections.deque()
        self._changed = threading.Condition(threading.Lock())
        self._finished = collections.deque()
        self._busy = 0
        self._initializer, self._initargs, self._most_tasks = initializer, initargs, maxtasksperchild
        if context is None:
            from multiprocessing.context import default

            context = default.get_context()
        self._context = context
        self._pool = [self._start_worker() for _ in range(processes)]
        process.pools.append(self)
        self._handler = threading.Thread(target=self._hand_out_results, name="Thread-3 (_handle_results)", daemon=True)
        self._handler.start()

    def _start_worker(self):
        worker = self._context.Process(target=self._work, daemon=True)
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.start()
        return worker

    def _work(self):
        if self._initializer is not None:
            _fork.found(self._initializer)(*self._initargs)
        done = 0
        while self._most_tasks is None or done < self._most_tasks:
            with self._changed:
                while not self._tasks and self._state == "RUN":
                    self._changed.wait()
                if not self._tasks:
                    return
                function, args, kwargs, settle = self._tasks.popleft()
                self._busy += 1
            outcome = _called(function, args, kwargs, self._sends)
            done += 1
            with self._changed:
                self._finished.append((settle, outcome))
                self._changed.notify_all()
        self._pool.append(self._start_worker())  # in the place of this one, which has done its share

    def _hand_out_results(self):
        """Results are taken, and callbacks called, in the process that has made the pool."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._finished or self._state == "TERMINATE")
                if not self._finished:
                    return
                settle, outcome = self._finished.popleft()
            settle(*outcome)
            with self._changed:
                self._busy -= 1
                self._changed.notify_all()
                if self._state != "RUN" and not self._busy and not self._tasks:
                    return

    def _put(self, function, args, kwargs, settle):
        with self._changed:
            self._tasks.append((function, args, kwargs, settle))
            self._changed.notify_all()

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def _check_sendable(self, function, settle):
        """False when the function cannot be sent: then that is the call's result."""
        if self._sends:
            try:
                _fork.refuse_what_cannot_be_sent(function)
            except Exception as error:
                settle(False, error)
                return False
        return True

    def _chunks(self, iterable, chunksize):
        values = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(values), len(self._pool) * 4)
            chunksize += bool(extra)
        return [values[at : at + chunksize] for at in range(0, len(values), chunksize)] if values else []

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = AsyncResult(self, callback, error_callback)
        if self._check_sendable(func, result._set):
            self._put(func, args, kwds, result._set)
        return result

    def _map_async(self, mapper, func, iterable, chunksize, callback=None, error_callback=None):
        self._check_running()
        chunks = self._chunks(iterable, chunksize)
        result = MapResult(self, callback, error_callback, len(chunks))
        for place, rows in enumerate(chunks):
            settle = lambda success, value, place=place: result._set_chunk(place, success, value)  # noqa: E731
            if self._check_sendable(func, settle):
                self._put(mapper, (_fork.ByName(func) if self._sends else func, rows), {}, settle)
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(_mapped, func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(_mapped, func, iterable, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(_starmapped, func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(_starmapped, func, iterable, chunksize, callback, error_callback)

    def _imap(self, func, iterable, ordered):
        self._check_running()
        results = IMapIterator(ordered)
        values = list(iterable)
        results._left = len(values)
        for place, value in enumerate(values):
            settle = lambda success, value, place=place: results._set_one(place, success, value)  # noqa: E731
            if self._check_sendable(func, settle):
                self._put(func, (value,), {}, settle)
        return results

    def imap(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, True)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, False)

    def close(self):
        with self._changed:
            if self._state == "RUN":
                self._state = "CLOSE"
            self._changed.notify_all()

    def terminate(self):
        with self._changed:
            self._state = "TERMINATE"
            self._tasks.clear()
            self._changed.notify_all()
        for worker in self._pool:
            worker.terminate()

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        for worker in list(self._pool):
            worker.join()
        with self._changed:
            self._changed.wait_for(lambda: self._state == "TERMINATE" or not self._finished)

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.terminate()

    def __repr__(self):
        return f"<{self._title} state={self._state} pool_size={len(self._pool)}>"


class _Worker(threading.Thread):
    def terminate(self):
        pass


class ThreadPool(Pool):
    _sends = False
    _title = "multiprocessing.pool.ThreadPool"

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _start_worker(self):
        worker = _Worker(target=self._work, name=threading._new_name("Thread-%d (worker)"), daemon=True)
        worker.start()
        return worker
