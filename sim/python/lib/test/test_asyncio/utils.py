"""What CPython's tests of asyncio share.  Their loop with a time of its own is the ordinary one here: every clock is virtual."""

import asyncio
import contextlib
import inspect
import itertools
import logging
import os
import re
import socket
import sys
import threading
import time
import unittest
from unittest import mock

from asyncio import events
from asyncio.log import logger
from test import support

CLOCK_RES = 0.050  # seconds
ONLYCERT = ONLYKEY = SIGNED_CERTFILE = SIGNING_CA = "certificate.pem"
PEERCERT = {}


def simple_server_sslcontext():
    raise unittest.SkipTest("no ssl module")


simple_client_sslcontext = dummy_ssl_context = simple_server_sslcontext


def run_briefly(loop):
    async def once():
        pass

    coroutine = once()
    task = loop.create_task(coroutine)
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def run_until(loop, pred, timeout=support.SHORT_TIMEOUT):
    delay = 0.001
    for _ in support.busy_retry(timeout, error=False):
        if pred():
            return
        loop.run_until_complete(asyncio.sleep(delay))
        delay = min(delay * 2, 1.0)
    raise TimeoutError


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


class TestLoop(asyncio.SelectorEventLoop):
    """`gen` gets the moments that timers were set to in each turn of the loop, and says how far time goes then."""

    def __init__(self, gen=None):
        super().__init__()
        self._begun = time.monotonic()
        self._timers = []
        self._gen = gen() if gen is not None else None
        if self._gen is not None:
            next(self._gen)

    def time(self):
        """Its own time begins with it."""
        return super().time() - self._begun

    def advance_time(self, advance):
        """Time goes on while the loop does nothing."""
        if advance:
            time.sleep(advance)

    def call_at(self, when, callback, *args, context=None):
        if self._gen is not None:
            self._timers.append(when)
        return super().call_at(when, callback, *args, context=context)

    def _run_once(self):
        super()._run_once()
        timers, self._timers = self._timers, []
        for when in timers:
            self.advance_time(self._gen.send(when))

    def close(self):
        super().close()
        if self._gen is not None:
            try:
                self._gen.send(0)
            except StopIteration:
                self._gen = None
            else:
                raise AssertionError("Time generator is not finished")


def MockCallback(**kwargs):
    return mock.Mock(spec=["__call__"], **kwargs)


def make_test_protocol(base):
    names = [name for name in dir(base) if not (name.startswith("__") and name.endswith("__"))]
    return type("TestProtocol", (base, *base.__bases__), {name: MockCallback(return_value=None) for name in names})()


class MockPattern(str):
    """Equal to every text that the pattern is found in."""

    def __eq__(self, other):
        return bool(re.search(str(self), other, re.S))

    __hash__ = str.__hash__


class MockInstanceOf:
    def __init__(self, type):
        self._type = type

    def __eq__(self, other):
        return isinstance(other, self._type)


def get_function_source(func):
    func = inspect.unwrap(func)
    if isinstance(func, (staticmethod, classmethod)):
        func = func.__func__
    while hasattr(func, "func"):
        func = func.func
    func = getattr(func, "__func__", func)
    code = getattr(func, "__code__", None)
    if code is None:
        raise ValueError(f"unable to get the source of {func!r}")
    return code.co_filename, code.co_firstlineno


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        executor = getattr(loop, "_default_executor", None)
        if executor is not None and not loop.is_closed():
            loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        if loop is None:
            raise AssertionError("loop is None")
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        events.set_event_loop(None)
        self.assertIsNone(sys.exception())
        self.doCleanups()


@contextlib.contextmanager
def disable_logger():
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


def mock_nonblocking_socket(proto=6, type=1, family=2):
    import socket

    made = mock.MagicMock(socket.socket)
    made.proto, made.type, made.family = proto, type, family
    made.gettimeout.return_value = 0.0
    return made


async def await_without_task(coro):
    error = None

    def drive():
        nonlocal error
        try:
            for _ in coro.__await__():
                pass
        except BaseException as raised:
            error = raised

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if error is not None:
        raise error


class _WebServer:
    """Answers in a thread of its own: a short text, and on /loop what it was sent."""

    def __init__(self, sock, address):
        self.socket, self.address = sock, address

    def serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            with connection:
                self.answer(connection)

    def answer(self, connection):
        got = b""
        while b"\r\n\r\n" not in got:
            more = connection.recv(65536)
            if not more:
                return
            got += more
        head, _, body = got.partition(b"\r\n\r\n")
        sized = re.search(rb"content-length: *(\d+)", head, re.I)
        length = int(sized[1]) if sized else 0
        while len(body) < length:
            more = connection.recv(65536)
            if not more:
                return
            body += more
        text = body[:length] if head.split()[1] == b"/loop" else b"Test message"
        connection.sendall(b"HTTP/1.0 200 OK\r\nContent-type: text/plain\r\n\r\n" + text)


@contextlib.contextmanager
def _running(server):
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.socket.shutdown(socket.SHUT_RDWR)
        server.socket.close()
        thread.join()


def run_test_server(*, host="127.0.0.1", port=0, use_ssl=False):
    if use_ssl:
        raise unittest.SkipTest("no TLS")
    sock = socket.create_server((host, port))
    return _running(_WebServer(sock, sock.getsockname()))


def run_test_unix_server(*, use_ssl=False):
    if use_ssl:
        raise unittest.SkipTest("no TLS")
    sock = socket.socket(socket.AF_UNIX)
    path = gen_unix_socket_path()
    sock.bind(path)
    sock.listen()
    return _running(_WebServer(sock, path))


class _Echo:
    def __init__(self, sock):
        self.socket, self.address = sock, sock.getsockname()

    def serve(self):
        while True:
            data, peer = self.socket.recvfrom(4096)
            if data == b"STOP":
                return
            self.socket.sendto(data, peer)


@contextlib.contextmanager
def run_udp_echo_server(*, host="127.0.0.1", port=0):
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind((host, port))
    server = _Echo(sock)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server.address
    finally:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stopper:
            stopper.sendto(b"STOP", server.address)
        thread.join()
        sock.close()


_socket_paths = (f"/tmp/test{number}.sock" for number in itertools.count())


def gen_unix_socket_path():
    path = next(_socket_paths)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
    return path


@contextlib.contextmanager
def unix_socket_path():
    yield gen_unix_socket_path()
