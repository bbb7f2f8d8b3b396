"""The names of multiprocessing, for one way of starting processes."""

import os

from multiprocessing import connection, process, queues, sharedctypes, synchronize, util
from multiprocessing.process import BaseProcess

_METHODS = ("fork", "spawn", "forkserver")


class ForkProcess(BaseProcess):
    _start_method = "fork"


class SpawnProcess(BaseProcess):
    _start_method = "spawn"


class ForkServerProcess(BaseProcess):
    _start_method = "forkserver"


class BaseContext:
    ProcessError, BufferTooShort = process.ProcessError, process.BufferTooShort
    TimeoutError, AuthenticationError = process.TimeoutError, process.AuthenticationError
    current_process, parent_process = staticmethod(process.current_process), staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)
    Pipe = staticmethod(connection.Pipe)
    Queue, JoinableQueue, SimpleQueue = queues.Queue, queues.JoinableQueue, queues.SimpleQueue
    Lock, RLock, Semaphore = synchronize.Lock, synchronize.RLock, synchronize.Semaphore
    BoundedSemaphore, Condition = synchronize.BoundedSemaphore, synchronize.Condition
    Event, Barrier = synchronize.Event, synchronize.Barrier
    Value, Array = staticmethod(sharedctypes.Value), staticmethod(sharedctypes.Array)
    RawValue, RawArray = staticmethod(sharedctypes.RawValue), staticmethod(sharedctypes.RawArray)

    def cpu_count(self):
        count = os.cpu_count()
        if count is None:
            raise NotImplementedError("cannot determine number of cpus")
        return count

    def Manager(self):
        from multiprocessing.managers import SyncManager

        manager = SyncManager()
        manager.start()
        return manager

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from multiprocessing.pool import Pool

        return Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def freeze_support(self):
        pass

    get_logger, log_to_stderr = staticmethod(util.get_logger), staticmethod(util.log_to_stderr)

    def get_context(self, method=None):
        if method is None:
            return self
        if method not in _contexts:
            raise ValueError(f"cannot find context for {method!r}")
        return _contexts[method]

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError("cannot set start method of concrete context")

    def get_all_start_methods(self):
        return list(_METHODS)


class ForkContext(BaseContext):
    _name, Process = "fork", ForkProcess


class SpawnContext(BaseContext):
    _name, Process = "spawn", SpawnProcess


class ForkServerContext(BaseContext):
    _name, Process = "forkserver", ForkServerProcess


_contexts = {"fork": ForkContext(), "spawn": SpawnContext(), "forkserver": ForkServerContext()}


class Process(BaseProcess):
    """Of the context that is the default when it is made."""

    @property
    def _start_method(self):
        return default._name


class DefaultContext(BaseContext):
    Process = Process

    def __init__(self):
        self._chosen = None

    @property
    def _name(self):
        return self._chosen or "fork"

    def get_context(self, method=None):
        return super().get_context(method or self._name)

    def get_start_method(self, allow_none=False):
        return None if allow_none and self._chosen is None else self._name

    def set_start_method(self, method, force=False):
        if self._chosen is not None and not force:
            raise RuntimeError("context has already been set")
        if method is not None:
            self.get_context(method)
        self._chosen = method


default = DefaultContext()
