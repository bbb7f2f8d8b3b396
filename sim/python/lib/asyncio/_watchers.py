"""Child watchers, which 3.13 still has: loops learn of the end of a simulated process without them."""

import warnings


def _deprecated(name):
    text = f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14."
    warnings.warn(text, DeprecationWarning, stacklevel=3)


class AbstractChildWatcher:
    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class PidfdChildWatcher(AbstractChildWatcher):
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_traceback):
        pass

    def is_active(self):
        return True

    def close(self):
        pass

    def attach_loop(self, loop):
        pass

    def add_child_handler(self, pid, callback, *args):
        """Calls `callback(pid, status, *args)` in the running loop once the process has ended."""
        import _processes

        from . import get_running_loop

        loop, process = get_running_loop(), _processes.table[pid]
        fd = process.end_fileno()

        def ended():
            loop._remove_reader(fd)
            callback(pid, process.returncode, *args)

        loop._add_reader(fd, ended)

    def remove_child_handler(self, pid):
        import _processes

        from . import get_running_loop

        process = _processes.table.get(pid)
        return process is not None and get_running_loop()._remove_reader(process.end_fileno())


class ThreadedChildWatcher(PidfdChildWatcher):
    pass


class BaseChildWatcher(PidfdChildWatcher):
    def __init__(self):
        self._loop = None
        self._callbacks = {}

    def close(self):
        self.attach_loop(None)

    def is_active(self):
        return self._loop is not None and self._loop.is_running()

    def attach_loop(self, loop):
        if self._loop is not None and loop is None and self._callbacks:
            warnings.warn("A loop is being detached from a child watcher with pending handlers", RuntimeWarning)
        self._loop = loop


class SafeChildWatcher(BaseChildWatcher):
    def __init__(self):
        super().__init__()
        _deprecated("SafeChildWatcher")


class FastChildWatcher(BaseChildWatcher):
    def __init__(self):
        super().__init__()
        _deprecated("FastChildWatcher")


class MultiLoopChildWatcher(PidfdChildWatcher):
    def __init__(self):
        _deprecated("MultiLoopChildWatcher")


_watcher = None


def _get():
    global _watcher
    if _watcher is None:
        _watcher = PidfdChildWatcher()
    _deprecated("get_child_watcher")
    return _watcher


def _set(watcher):
    global _watcher
    assert watcher is None or isinstance(watcher, AbstractChildWatcher)
    if _watcher is not None:
        _watcher.close()
    _watcher = watcher
    _deprecated("set_child_watcher")


def get_child_watcher():
    from . import get_event_loop_policy

    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    from . import get_event_loop_policy

    return get_event_loop_policy().set_child_watcher(watcher)
