"""Transports over pipes. CPython 3.13 unix_events.py: _UnixReadPipeTransport, _UnixWritePipeTransport."""

import _descriptors
import _processes
import sys
import warnings

from . import transports
from .log import logger


def _end_of(pipe):
    """What `pipe` stands for: an end of a simulated pipe, or a standard stream as one."""
    if hasattr(pipe, "recv") and hasattr(pipe, "send"):
        return pipe
    if hasattr(pipe, "_end"):
        return pipe._end
    if hasattr(pipe, "fileno") and _descriptors.is_pipe(pipe.fileno()):
        return _Opened(pipe)
    if pipe is sys.stdin:
        reading, writing = _processes.pipe()
        text = sys.stdin.read()
        writing.write_all(text if isinstance(text, bytes) else text.encode())
        writing.close()
        return reading
    if pipe is sys.stdout or pipe is sys.stderr:
        return _Standard(pipe)
    raise ValueError("Pipe transport is for pipes/sockets only.")


class _Opened:
    """An end of os.pipe(), opened as a file."""

    def __init__(self, file):
        self._file = file
        self._fd = file.fileno()
        _descriptors.set_blocking(self._fd, False)

    def fileno(self):
        return self._fd

    def recv(self, size):
        return _descriptors.read(self._fd, size)

    def send(self, data):
        return _descriptors.write(self._fd, data)

    def close(self):
        self._file.close()


class _Standard:
    """stdout or stderr: always room."""

    def __init__(self, stream):
        self._stream = stream

    def fileno(self):
        return self._stream.fileno()

    def send(self, data):
        self._stream.write(bytes(data).decode())
        return len(data)

    def close(self):
        pass


async def connect(loop, transport_class, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = transport_class(loop, pipe, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


def _wake(waiter):
    if not waiter.cancelled():
        waiter.set_result(None)


def _state(transport, word):
    info = [transport.__class__.__name__]
    if transport._pipe is None:
        info.append("closed")
    elif transport._closing:
        info.append("closing")
    info.append(f"fd={transport._fileno}")
    info.append("closed" if transport._pipe is None else "open" if transport._loop.is_closed() else word)
    return info


class _UnixReadPipeTransport(transports.ReadTransport):
    max_size = 256 * 1024

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra)
        self._pipe = None
        self._closing = False
        self._paused = False
        self._watched = False
        self._loop = loop
        self._end = _end_of(pipe)
        self._extra["pipe"] = pipe
        self._pipe = pipe
        self._fileno = self._end.fileno()
        self._protocol = protocol
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._start)
        if waiter is not None:
            loop.call_soon(_wake, waiter)

    def _start(self):
        if self.is_reading():
            self._watch()

    def _watch(self):
        self._watched = True
        self._loop._add_reader(self._fileno, self._read_ready)

    def _unwatch(self):
        if self._watched:
            self._watched = False
            self._loop._remove_reader(self._fileno)

    def is_reading(self):
        return not self._paused and not self._closing

    def __repr__(self):
        return "<{}>".format(" ".join(_state(self, "polling" if self._watched else "idle")))

    def _read_ready(self):
        try:
            data = self._end.recv(self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, "Fatal read error on pipe transport")
            return
        if data:
            self._protocol.data_received(data)
        else:
            if self._loop.get_debug():
                logger.info("%r was closed by peer", self)
            self._closing = True
            self._unwatch()
            self._loop.call_soon(self._protocol.eof_received)
            self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._unwatch()
            if self._loop.get_debug():
                logger.debug("%r pauses reading", self)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._watch()
            if self._loop.get_debug():
                logger.debug("%r resumes reading", self)

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def close(self):
        if not self._closing:
            self._close(None)

    def __del__(self):
        if self._pipe is not None:
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._end.close()

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        self._loop.call_exception_handler(
            {"message": message, "exception": exc, "transport": self, "protocol": self._protocol}
        )
        self._close(exc)

    def _close(self, exc):
        self._closing = True
        self._unwatch()
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._end.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class _UnixWritePipeTransport(transports._FlowControlMixin, transports.WriteTransport):
    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(extra, loop)
        self._pipe = None
        self._closing = False
        self._conn_lost = 0
        self._buffer = bytearray()
        self._end = _end_of(pipe)
        self._extra["pipe"] = pipe
        self._pipe = pipe
        self._fileno = self._end.fileno()
        self._protocol = protocol
        # A writing end becomes readable when nobody reads the other one any more.
        self._watched = not isinstance(self._end, _Standard)
        loop.call_soon(protocol.connection_made, self)
        if self._watched:
            loop.call_soon(self._start)
        if waiter is not None:
            loop.call_soon(_wake, waiter)

    def _start(self):
        if self._pipe is not None:
            self._loop._add_reader(self._fileno, self._read_ready)

    def _unwatch(self):
        if self._watched:
            self._watched = False
            self._loop._remove_reader(self._fileno)

    def __repr__(self):
        info = _state(self, "polling" if self._buffer else "idle")
        if self._pipe is not None:
            info.append(f"bufsize={len(self._buffer)}")
        return "<{}>".format(" ".join(info))

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _read_ready(self):
        self._close(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        assert isinstance(data, (bytes, bytearray, memoryview)), repr(data)
        if not data:
            return
        if self._conn_lost or self._closing:
            self._conn_lost += 1
            return
        data = bytes(data)
        if not self._buffer:
            try:
                sent = self._end.send(data)
            except (BlockingIOError, InterruptedError):
                sent = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._conn_lost += 1
                self._fatal_error(exc, "Fatal write error on pipe transport")
                return
            if sent == len(data):
                return
            data = data[sent:]
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            sent = self._end.send(self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._buffer.clear()
            self._conn_lost += 1
            self._loop._remove_writer(self._fileno)
            self._fatal_error(exc, "Fatal write error on pipe transport")
            return
        if sent < len(self._buffer):
            del self._buffer[:sent]
            return
        self._buffer.clear()
        self._loop._remove_writer(self._fileno)
        self._maybe_resume_protocol()
        if self._closing:
            self._unwatch()
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        assert self._pipe
        self._closing = True
        if not self._buffer:
            self._unwatch()
            self._loop.call_soon(self._call_connection_lost, None)

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def __del__(self):
        if self._pipe is not None:
            warnings.warn(f"unclosed transport {self!r}", ResourceWarning, source=self)
            self._end.close()

    def abort(self):
        self._close(None)

    def _fatal_error(self, exc, message="Fatal error on pipe transport"):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler(
                {"message": message, "exception": exc, "transport": self, "protocol": self._protocol}
            )
        self._close(exc)

    def _close(self, exc=None):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
        self._buffer.clear()
        self._unwatch()
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._end.close()
            self._pipe = None
            self._protocol = None
            self._loop = None
