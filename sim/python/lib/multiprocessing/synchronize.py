"""Locks and their kin, shared by processes."""

import os
import threading

from multiprocessing._fork import Shared
from multiprocessing.process import current_process


class Semaphore(Shared):
    """A count of places; the kinds of lock are made from it."""

    _most = None

    def __init__(self, value=1, *, ctx=None):
        self._value = value
        self._changed = threading.Condition(threading.Lock())
        self._holder = None  # (name of the process, pid, thread) that has taken the last place
        self._depth = 0

    @staticmethod
    def _me():
        return current_process().name, os.getpid(), threading.get_ident()

    def acquire(self, block=True, timeout=None):
        with self._changed:
            if not self._changed.wait_for(lambda: self._value > 0, timeout if block else 0):
                return False
            self._value -= 1
            self._holder = self._me()
            return True

    def release(self):
        with self._changed:
            if self._most is not None and self._value >= self._most:
                raise ValueError("semaphore or lock released too many times")
            self._value += 1
            self._changed.notify()

    def get_value(self):
        return self._value

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return f"<{type(self).__name__}(value={self._value})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        super().__init__(value)
        self._most = value

    def __repr__(self):
        return f"<BoundedSemaphore(value={self._value}, maxvalue={self._most})>"


class Lock(BoundedSemaphore):
    def __init__(self, *, ctx=None):
        super().__init__(1)

    def _owner(self):
        if self._value:
            return None
        name, pid, _ = self._holder
        return name if pid == os.getpid() else "SomeOtherProcess"

    def __repr__(self):
        return f"<Lock(owner={self._owner()})>"


class RLock(Lock):
    """Its holder may take it again."""

    def acquire(self, block=True, timeout=None):
        if not self._value and self._holder == self._me():
            self._depth += 1
            return True
        if not super().acquire(block, timeout):
            return False
        self._depth = 1
        return True

    def release(self):
        if self._value or self._holder != self._me():
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._depth -= 1
        if not self._depth:
            super().release()

    def __repr__(self):
        owner = self._owner()
        count = self._depth if owner not in (None, "SomeOtherProcess") else "nonzero" if owner else 0
        return f"<RLock({owner}, {count})>"


class Condition(Shared):
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._waiting = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def wait(self, timeout=None):
        if self._lock._holder != self._lock._me():
            raise AssertionError("must acquire() condition before using wait()")
        place = threading.Event()
        self._waiting.append(place)
        depth = max(self._lock._depth, 1)
        for _ in range(depth):
            self._lock.release()
        try:
            return place.wait(timeout)
        finally:
            if place in self._waiting:
                self._waiting.remove(place)
            for _ in range(depth):
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        import time

        deadline = None if timeout is None else time.monotonic() + timeout
        result = predicate()
        while not result:
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        for place in self._waiting[:n]:
            self._waiting.remove(place)
            place.set()

    def notify_all(self):
        self.notify(len(self._waiting))


class Event(Shared):
    def __init__(self, *, ctx=None):
        self._event = threading.Event()
        self.is_set, self.set, self.clear, self.wait = (
            self._event.is_set, self._event.set, self._event.clear, self._event.wait
        )  # fmt: skip

    def __repr__(self):
        return f"<Event at {id(self):#x} {'set' if self.is_set() else 'unset'}>"


class Barrier(Shared, threading.Barrier):
    pass
