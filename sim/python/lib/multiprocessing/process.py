"""Processes, and who they are."""

import os
import sys
import threading
import traceback

import _posix
import _process
import _thread
from multiprocessing import util
from multiprocessing._fork import Fork

_running = {}  # number of a process -> its Process
_children = {}  # pid of a process -> those it has started that have not been joined, in order
pools = []  # those of the program's own process, which end with it
_SIGTERM, _SIGKILL = 15, 9


class ProcessError(Exception):
    __module__ = "multiprocessing.context"


class BufferTooShort(ProcessError):
    __module__ = "multiprocessing.context"


class TimeoutError(ProcessError):
    __module__ = "multiprocessing.context"


class AuthenticationError(ProcessError):
    __module__ = "multiprocessing.context"


class BaseProcess:
    _start_method = "fork"

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        parent = current_process()
        parent._count += 1
        self._identity = (*parent._identity, parent._count)
        self._config = {"daemon": parent.daemon}
        self._parent_pid = os.getpid()
        self._parent_name = parent.name
        self._count = 0
        self._state = None  # then what is known of it once it runs
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or f"{type(self).__name__}-{':'.join(map(str, self._identity))}"
        if daemon is not None:
            self.daemon = daemon

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._state is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        assert not current_process()._config.get("daemon"), "daemonic processes are not allowed to have children"
        self._state = state = _State()
        fork = Fork(self._start_method)
        child = object.__new__(type(self))
        child.__dict__.update({name: fork.copied(value) for name, value in self.__dict__.items() if name != "_state"})
        child._state = state
        if self._start_method != "fork" and self._target is not None:
            child._target = fork.names.get(getattr(self._target, "__qualname__", None), child._target)
        _children.setdefault(os.getpid(), []).append(self)
        state.number = _process.spawn(self._name, lambda: child._bootstrap(fork))
        del self._target, self._args, self._kwargs

    def _bootstrap(self, fork):
        number = _thread._process()
        _running[number] = self
        _posix.parents[number] = self._parent_pid
        fork.begin()
        status = 1
        try:
            util.info("child process calling self.run()")
            self.run()
            status = 0
        except SystemExit as error:
            status = _status_of(error)
        except BaseException:
            sys.stderr.write(f"Process {self.name}:\n")
            traceback.print_exc()
        finally:
            for child in active_children():
                child.terminate() if child.daemon else child.join()
            util.info("process exiting with exitcode %d", status)
            util.info("process shutting down")
            fork.end()
            sys.stdout.flush()
            _running.pop(number, None)
            self._state.end(status)

    def _end_by(self, signal):
        self._check_closed()
        if self._state is None or self._state.exitcode is not None:
            return
        _process.stop(self._state.number)
        _running.pop(self._state.number, None)
        self._state.end(-signal)

    def terminate(self):
        self._end_by(_SIGTERM)

    def kill(self):
        self._end_by(_SIGKILL)

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._state is not None, "can only join a started process"
        self._state.ended.wait(timeout)
        self._forget_when_ended()

    def _forget_when_ended(self):
        mine = _children.get(os.getpid(), ())
        if self._state.exitcode is not None and self in mine:
            mine.remove(self)

    def is_alive(self):
        self._check_closed()
        if self is current_process():
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._state is None:
            return False
        self._forget_when_ended()
        return self._state.exitcode is None

    def close(self):
        if self._state is not None and self._state.exitcode is None:
            raise ValueError("Cannot close a process while it is still running. You should first call join() or terminate().")
        if self._state is not None:
            self._forget_when_ended()
        self._closed = True

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._state is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def exitcode(self):
        self._check_closed()
        return None if self._state is None else self._state.exitcode

    @property
    def pid(self):
        self._check_closed()
        if self is current_process():
            return os.getpid()
        return None if self._state is None else _posix.pid_of(self._state.number)

    ident = pid

    @property
    def sentinel(self):
        self._check_closed()
        if self._state is None:
            raise ValueError("process not started")
        return self._state

    def __repr__(self):
        if self is current_process():
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._state is None:
            status = "initial"
        else:
            status = "started" if self._state.exitcode is None else "stopped"
        words = [f"name={self._name!r}"]
        if not self._closed and self.pid is not None:
            words.append(f"pid={self.pid}")
        words += [f"parent={self._parent_pid}", status]
        if status == "stopped":
            code = self._state.exitcode
            words.append(f"exitcode={_SIGNAL_NAMES.get(code, code)}")
        if self.daemon:
            words.append("daemon")
        return f"<{type(self).__name__} {' '.join(words)}>"


_SIGNAL_NAMES = {-_SIGTERM: "-SIGTERM", -_SIGKILL: "-SIGKILL"}


class _State:
    """What parent and child both know of a process."""

    def __init__(self):
        self.number = self.exitcode = None
        self.ended = threading.Event()

    def end(self, status):
        self.exitcode = status
        self.ended.set()

    def __deepcopy__(self, memo):
        return self


def _status_of(error):
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code
    sys.stderr.write(f"{error.code}\n")
    return 1


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._config = {}
        self._parent_pid = self._state = None
        self._count = 0
        self._closed = False

    def close(self):
        pass

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


class _ParentProcess:
    """The process that has started this one, as this one sees it."""

    def __init__(self, name, pid):
        self.name, self.pid, self.ident = name, pid, pid

    def __repr__(self):
        return f"<_ParentProcess name={self.name!r} parent=None unknown>"


_main = _MainProcess()


def current_process():
    return _running.get(_thread._process(), _main)


def become(process):
    """The running process, which was started otherwise, is this one from now on."""
    number = _thread._process()
    process._state = _State()
    process._state.number = number
    _running[number] = process


def parent_process():
    process = current_process()
    return None if process is _main else _ParentProcess(process._parent_name, process._parent_pid)


def active_children():
    """Those that still run; the others count as joined."""
    for child in list(_children.get(os.getpid(), ())):
        child._forget_when_ended()
    return list(_children.get(os.getpid(), ()))


def end_children():
    """At the end of the program: daemons are ended, the others waited for."""
    util.info("process shutting down")
    for pool in pools:
        pool.terminate()
    children = active_children()
    for child in children:
        if child.daemon:
            util.info("calling terminate() for daemon %s", child.name)
            child.terminate()
    for child in children:
        util.info("calling join() for process %s", child.name)
        child.join()
