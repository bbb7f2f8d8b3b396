"""The executor whose workers are threads."""

from _concurrent_futures import BrokenThreadPool, ThreadPool
from concurrent.futures import _base


class ThreadPoolExecutor(ThreadPool, _base.Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **ctxkwargs):
        ThreadPool.__init__(self, max_workers, thread_name_prefix, initializer, initargs, **ctxkwargs)
