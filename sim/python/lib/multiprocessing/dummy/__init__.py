"""The names of multiprocessing, with threads behind them."""

import threading
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, current_thread

from multiprocessing.connection import Pipe
from multiprocessing.pool import ThreadPool

__all__ = [
    "Process", "current_process", "active_children", "freeze_support", "Lock", "RLock", "Semaphore", "BoundedSemaphore",
    "Condition", "Event", "Barrier", "Queue", "Manager", "Pipe", "Pool", "JoinableQueue",
]  # fmt: skip

JoinableQueue = Queue
current_process = current_thread
dict, list = dict, list


class DummyProcess(threading.Thread):
    @property
    def exitcode(self):
        return 0 if self._started.is_set() and not self.is_alive() else None


Process = DummyProcess


def active_children():
    return [thread for thread in threading.enumerate() if isinstance(thread, DummyProcess)]


def freeze_support():
    pass


def Manager():
    import sys

    return sys.modules[__name__]


def shutdown():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    return ThreadPool(processes, initializer, initargs)
