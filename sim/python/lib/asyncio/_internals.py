"""Names of asyncio's submodules that are native here, which no program should need but some use.

Each class stands for the submodule that it is called after; the submodules look here for what they do not have.
"""

import asyncio
import errno
import functools
import os
import selectors
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
import warnings

from . import _network, _pipes, _server, _watchers, base_subprocess, constants, protocols, transports, trsock
from .log import logger


class base_events:
    _MIN_SCHEDULED_TIMER_HANDLES = 100
    _MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5
    MAXIMUM_SELECT_TIMEOUT = 24 * 3600
    _ipaddr_info = staticmethod(_network._ipaddr_info)
    _interleave_addrinfos = staticmethod(_network._interleave_addrinfos)
    _set_reuseport = staticmethod(_network._set_reuseport)

    def _set_nodelay(sock):
        internet = sock.family in {socket.AF_INET, socket.AF_INET6}
        if internet and sock.type == socket.SOCK_STREAM and sock.proto == socket.IPPROTO_TCP:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def _run_until_complete_cb(fut):
        if not fut.cancelled() and isinstance(fut.exception(), (SystemExit, KeyboardInterrupt)):
            return
        fut.get_loop().stop()


class coroutines:
    _is_coroutine = sys.intern("asyncio.coroutines._is_coroutine")

    def _is_debug_mode():
        return sys.flags.dev_mode or bool(os.environ.get("PYTHONASYNCIODEBUG"))


class events:
    _py_get_running_loop = _c_get_running_loop = staticmethod(asyncio.get_running_loop)
    _py_get_event_loop = _c_get_event_loop = staticmethod(asyncio.get_event_loop)
    _py__get_running_loop = _c__get_running_loop = staticmethod(asyncio._get_running_loop)
    _py__set_running_loop = _c__set_running_loop = staticmethod(asyncio._set_running_loop)


    AbstractServer = _server.AbstractServer
    get_child_watcher = staticmethod(_watchers.get_child_watcher)
    set_child_watcher = staticmethod(_watchers.set_child_watcher)


class futures:
    def _convert_future_exc(exc):
        import concurrent.futures

        if type(exc) is concurrent.futures.CancelledError:
            return asyncio.CancelledError(*exc.args).with_traceback(exc.__traceback__)
        if type(exc) is concurrent.futures.InvalidStateError:
            return asyncio.InvalidStateError(*exc.args).with_traceback(exc.__traceback__)
        return exc

    def _copy_future_state(source, dest):
        assert source.done()
        if dest.cancelled():
            return
        assert not dest.done()
        if source.cancelled():
            dest.cancel()
            return
        exception = source.exception()
        if exception is not None:
            dest.set_exception(futures._convert_future_exc(exception))
        else:
            dest.set_result(source.result())

    def _set_result_unless_cancelled(fut, result):
        if not fut.cancelled():
            fut.set_result(result)

    def _get_loop(fut):
        return fut.get_loop() if hasattr(fut, "get_loop") else fut._loop


class unix_events:
    _UnixReadPipeTransport = _pipes._UnixReadPipeTransport
    _UnixWritePipeTransport = _pipes._UnixWritePipeTransport
    _UnixSubprocessTransport = base_subprocess._UnixSubprocessTransport
    AbstractChildWatcher = _watchers.AbstractChildWatcher
    BaseChildWatcher = _watchers.BaseChildWatcher
    FastChildWatcher = _watchers.FastChildWatcher
    MultiLoopChildWatcher = _watchers.MultiLoopChildWatcher
    PidfdChildWatcher = _watchers.PidfdChildWatcher
    SafeChildWatcher = _watchers.SafeChildWatcher
    ThreadedChildWatcher = _watchers.ThreadedChildWatcher

    def can_use_pidfd():
        return True

    def waitstatus_to_exitcode(status):
        return os.waitstatus_to_exitcode(status)


_SHARED = {
    each.__name__.rpartition(".")[2]: each
    for each in (asyncio, constants, errno, functools, os, protocols, selectors, signal, socket, stat, subprocess, sys, threading,
                 time, transports, trsock, warnings)
}  # fmt: skip
_SHARED["logger"] = logger


def find(submodule, name):
    """The value of asyncio.submodule.name; AttributeError as the module itself raises it."""
    space = globals().get(submodule)
    if space is not None and not name.startswith("__") and hasattr(space, name):
        return getattr(space, name)
    if name in _SHARED and name != submodule:
        return _SHARED[name]
    raise AttributeError(f"module 'asyncio.{submodule}' has no attribute {name!r}")
