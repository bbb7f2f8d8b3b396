"""Simulated processes, as CPython's subprocess shows them: see _processes and _programs for what there is to run."""

import _processes
import io
import os
import signal
import sys
import time
from _processes import DEVNULL, PIPE, STDOUT
from _socket import wait_any as _wait_any

__all__ = [
    "Popen",
    "PIPE",
    "STDOUT",
    "call",
    "check_call",
    "getstatusoutput",
    "getoutput",
    "check_output",
    "run",
    "CalledProcessError",
    "DEVNULL",
    "SubprocessError",
    "TimeoutExpired",
    "CompletedProcess",
    "list2cmdline",
]

_READ, _WRITE = 1, 2


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """A process that was to end with status 0 did not."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A process did not end in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run() returns."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        text = f"args={self.args!r}, returncode={self.returncode!r}"
        if self.stdout is not None:
            text += f", stdout={self.stdout!r}"
        if self.stderr is not None:
            text += f", stderr={self.stderr!r}"
        return f"{type(self).__name__}({text})"

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class _PipeFile:
    """The program's end of a pipe as a file, for bytes or text."""

    def __init__(self, end, writes, text, encoding, errors, buffered):
        self._end = end
        self._writes = writes
        self._text = text
        self._encoding = encoding or "utf-8"
        self._errors = errors or "strict"
        self._buffered = buffered
        self._buffer = bytearray()
        self._ended = False

    def _pipe_end(self):
        return _processes._Shared(None, self._end)

    @property
    def closed(self):
        return self._end.closed

    @property
    def name(self):
        return self._end.fileno()

    @property
    def encoding(self):
        return self._encoding

    def fileno(self):
        return self._end.fileno()

    def isatty(self):
        return False

    def readable(self):
        return not self._writes

    def writable(self):
        return self._writes

    def seekable(self):
        return False

    def _check(self, writes):
        if self._end.closed:
            raise ValueError("I/O operation on closed file")
        if writes != self._writes:
            raise io.UnsupportedOperation("write" if writes else "read")

    def _fill(self):
        if not self._ended:
            some = self._end.read_some()
            self._buffer += some
            self._ended = not some
        return not self._ended

    def _take(self, count):
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        if not self._text:
            return data
        return data.decode(self._encoding, self._errors).replace("\r\n", "\n")

    def read(self, size=-1):
        self._check(False)
        while (size is None or size < 0 or len(self._buffer) < size) and self._fill():
            pass
        return self._take(len(self._buffer) if size is None or size < 0 else size)

    def read1(self, size=-1):
        self._check(False)
        if not self._buffer:
            self._fill()
        return self._take(len(self._buffer) if size < 0 else size)

    def readline(self, size=-1):
        self._check(False)
        start = 0
        while (found := self._buffer.find(b"\n", start)) < 0:
            start = len(self._buffer)
            if (0 <= size <= start) or not self._fill():
                break
        count = found + 1 if found >= 0 else len(self._buffer)
        return self._take(min(count, size) if size >= 0 else count)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data):
        self._check(True)
        if self._text:
            if not isinstance(data, str):
                raise TypeError(f"write() argument must be str, not {type(data).__name__}")
            encoded = data.encode(self._encoding, self._errors)
        else:
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            encoded = bytes(data)
        self._buffer += encoded
        if not self._buffered or len(self._buffer) > 8192 or (self._buffered == 1 and b"\n" in encoded):
            self.flush()
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        if self._writes and self._buffer and not self._end.closed:
            data = bytes(self._buffer)
            self._buffer.clear()
            self._end.write_all(data)

    def close(self):
        if self._end.closed:
            return
        try:
            self.flush()
        finally:
            self._end.close()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class Popen:
    """A simulated process."""

    def __init__(
        self,
        args,
        bufsize=-1,
        executable=None,
        stdin=None,
        stdout=None,
        stderr=None,
        preexec_fn=None,
        close_fds=True,
        shell=False,
        cwd=None,
        env=None,
        universal_newlines=None,
        startupinfo=None,
        creationflags=0,
        restore_signals=True,
        start_new_session=False,
        pass_fds=(),
        *,
        user=None,
        group=None,
        extra_groups=None,
        encoding=None,
        errors=None,
        text=None,
        umask=-1,
        pipesize=-1,
        process_group=None,
    ):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError(
                "Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other."
            )
        self.args = args
        self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self.stdin = self.stdout = self.stderr = None
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        self._process, *ends = _processes.start(args, shell, stdin, stdout, stderr, env, cwd, executable)
        self.pid = self._process.pid
        for name, end, writes in zip(("stdin", "stdout", "stderr"), ends, (True, False, False)):
            if end is not None:
                setattr(self, name, self._open(end, writes, bufsize))

    def _open(self, end, writes, bufsize):
        return _PipeFile(end, writes, self.text_mode, self.encoding, self.errors, bufsize)

    def __repr__(self):
        text = f"<{self.__class__.__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text if len(text) <= 80 else text[:76] + "...>"

    @property
    def universal_newlines(self):
        return self.text_mode

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        if self.returncode is None:
            self.returncode = self._process.returncode
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            self.returncode = self._process.wait(timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        self.poll()
        if self.returncode is None:
            self._process.signal(int(sig))

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def communicate(self, input=None, timeout=None):
        """Feeds stdin, reads stdout and stderr to their ends, waits."""
        deadline = None if timeout is None else time.monotonic() + timeout
        if self.stdin and getattr(self, "_to_send", None) is None:
            data = input or b""
            if self.text_mode and input:
                data = input.encode(self.stdin._encoding, self.stdin._errors)
            self._to_send = memoryview(bytes(data))
        reading = [stream for stream in (self.stdout, self.stderr) if stream and not stream.closed and not stream._ended]
        while True:
            sending = self.stdin is not None and not self.stdin.closed
            if sending and not len(self._to_send):
                try:
                    self.stdin.close()
                except BrokenPipeError:
                    pass
                sending = False
            if not reading and not sending:
                break
            ends = [stream._end._sock for stream in reading]
            bits = [_READ] * len(ends)
            if sending:
                ends.append(self.stdin._end._sock)
                bits.append(_WRITE)
            left = None if deadline is None else max(deadline - time.monotonic(), 0)
            if not _wait_any(ends, bits, left):
                raise TimeoutExpired(
                    self.args,
                    timeout,
                    output=bytes(self.stdout._buffer) if self.stdout else None,
                    stderr=bytes(self.stderr._buffer) if self.stderr else None,
                )
            if sending:
                try:
                    self._to_send = self._to_send[self.stdin._end.send(self._to_send) :]
                except BlockingIOError:
                    pass
                except BrokenPipeError:
                    self._to_send = memoryview(b"")
            for stream in list(reading):
                try:
                    some = stream._end.recv(65536)
                except BlockingIOError:
                    continue
                stream._buffer += some
                if not some:
                    stream._ended = True
                    reading.remove(stream)
        try:
            self.wait(None if deadline is None else max(deadline - time.monotonic(), 0))
        except TimeoutExpired as error:
            error.timeout = timeout
            raise
        results = []
        for stream in (self.stdout, self.stderr):
            results.append(stream._take(len(stream._buffer)) if stream and not stream.closed else None)
            if stream:
                stream.close()
        return tuple(results)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a process to its end."""
    if input is not None:
        if kwargs.get("stdin") is not None:
            raise ValueError("stdin and input arguments may not both be used.")
        kwargs["stdin"] = PIPE
    if capture_output:
        if kwargs.get("stdout") is not None or kwargs.get("stderr") is not None:
            raise ValueError("stdout and stderr arguments may not be used with capture_output.")
        kwargs["stdout"] = PIPE
        kwargs["stderr"] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        status = process.poll()
        if check and status:
            raise CalledProcessError(status, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, status, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    status = call(*popenargs, **kwargs)
    if status:
        raise CalledProcessError(status, kwargs.get("args") or popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        kwargs["input"] = "" if kwargs.get("text") or kwargs.get("universal_newlines") or kwargs.get("encoding") else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    done = run(cmd, shell=True, text=True, stdout=PIPE, stderr=STDOUT, encoding=encoding, errors=errors)
    data = done.stdout
    return done.returncode, data[:-1] if data[-1:] == "\n" else data


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """The arguments in one line, quoted as Windows wants it."""
    result = []
    for arg in map(os.fsdecode, seq):
        quoted = " " in arg or "\t" in arg or not arg
        out, slashes = "", 0
        for char in arg:
            if char == "\\":
                slashes += 1
            elif char == '"':
                out += "\\" * (2 * slashes + 1) + char
                slashes = 0
            else:
                out += "\\" * slashes + char
                slashes = 0
        out += "\\" * (2 * slashes if quoted else slashes)
        result.append(f'"{out}"' if quoted else out)
    return " ".join(result)
