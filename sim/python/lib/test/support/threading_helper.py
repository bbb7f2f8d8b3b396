"""Threads in tests."""

import contextlib
import threading
import unittest

can_start_thread = True


def requires_working_threading(*, module=False):
    return None if module else lambda test: test


def threading_setup():
    return ()


def threading_cleanup(*original_values):
    pass


def reap_threads(func):
    return func


def join_thread(thread, timeout=None):
    thread.join(30.0 if timeout is None else timeout)
    if thread.is_alive():
        raise AssertionError("failed to join the thread")


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock is not None:
            unlock()
        for thread in threads:
            thread.join(60.0)


class catch_threading_exception:
    def __enter__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
        self._before = threading.excepthook
        threading.excepthook = self._hook
        return self

    def _hook(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __exit__(self, *exc_info):
        threading.excepthook = self._before
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread
