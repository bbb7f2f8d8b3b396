"""Simulated processes: a table of them, and the few programs there are.

A process runs in a simulated thread of its own and speaks to the others through pipes of the simulated network only. What
it does takes no virtual time, except where it sleeps or waits, and a little to start and to end: whoever started it
gets its pipes connected before anything is in them, and sees them end before the process has ended.
"""

import _descriptors
import _socket
import os
import sys
from _asyncio_native import unsupported
from _process import spawn, write_out

PIPE, STDOUT, DEVNULL = -1, -2, -3
_READ, _WRITE = 1, 2
_PYTHON_NAMES = ("python", "python3", "python3.13")

_START, _END = 1e-4, 1e-4  # seconds

programs = {}  # name -> function(process): the exit status, or None for 0


class Killed(BaseException):
    """Raised in a process's thread at its next call when a signal has ended it."""


class PipeEnd:
    """One end of a pipe, as a file without a buffer."""

    def __init__(self, fd):
        self._sock = _socket.socket(fileno=fd)
        self._sock.setblocking(False)
        self.closed = False

    def fileno(self):
        return -1 if self.closed else self._sock.fileno()

    def close(self):
        self.closed = True
        self._sock.close()

    def __repr__(self):
        return f"<_io.FileIO name={self.fileno()}{' [closed]' if self.closed else ''}>"

    def recv(self, size):
        return self._sock.recv(size)

    def send(self, data):
        return self._sock.send(data)

    def wait(self, bit, timeout=None):
        return _socket.wait_any([self._sock], [bit], timeout)

    def read_some(self, size=65536):
        """Some bytes; b"" at the end."""
        self.wait(_READ)
        return self._sock.recv(size)

    def write_all(self, data):
        view = memoryview(data)
        while len(view):
            self.wait(_WRITE)
            try:
                view = view[self._sock.send(view) :]
            except BlockingIOError:
                pass


def pipe():
    """(reading end, writing end)."""
    reading, writing = _socket.pair(1, 1, True)
    return PipeEnd(reading), PipeEnd(writing)


class _Inherited:
    """The stdout or stderr of the whole program."""

    def __init__(self, is_error):
        self._is_error = is_error

    def write_all(self, data):
        write_out(bytes(data), self._is_error)

    def close(self):
        pass


class _Nowhere:
    def write_all(self, data):
        pass

    def read_some(self, size=0):
        return b""

    def close(self):
        pass


class _File:
    """A file object of the program, given as a process's stdin, stdout or stderr."""

    def __init__(self, file):
        self._file = file
        self._binary = "b" in getattr(file, "mode", "b") or not hasattr(file, "encoding")

    def write_all(self, data):
        self._file.write(bytes(data) if self._binary else bytes(data).decode())
        self._file.flush()

    def read_some(self, size=-1):
        data = self._file.read()
        return data if isinstance(data, bytes) else data.encode()

    def close(self):
        pass


class Process:
    """A process from its start on. `returncode` is None while it runs."""

    _next_pid = 1000

    def __init__(self, args, stdin, stdout, stderr, env=None, cwd=None, program=None):
        Process._next_pid += 1
        self.pid = Process._next_pid
        self.args = args
        self.env = env
        self.cwd = cwd
        self.returncode = None
        self._stdin, self._stdout, self._stderr = stdin, stdout, stderr
        self._signal = None
        self._program = program
        self._ended, self._running = pipe()  # the reading end is ready once the process has ended
        self._stop, self._stopper = pipe()  # likewise once a signal has come
        table[self.pid] = self
        spawn(f"process {self.pid}", self._run)

    # -- from outside --------------------------------------------------------------------------------------------

    def end_fileno(self):
        """A descriptor that is readable once the process has ended."""
        return self._ended.fileno()

    def wait(self, timeout=None):
        """The exit status; None when it does not end in time."""
        if self.returncode is None:
            _socket.wait_any([self._ended._sock], [_READ], timeout)
        return self.returncode

    def signal(self, number):
        if self.returncode is None and number and self._signal is None and number not in (17, 18, 23, 28):
            self._signal = number
            self._stopper.close()

    # -- from its own thread -------------------------------------------------------------------------------------

    def _run(self):
        try:
            self.sleep(_START)
            status = self._program(self) or 0
        except Killed:
            status = -self._signal
        except BrokenPipeError:
            status = -13
        except Exception as error:
            unsupported(f"the simulated program {self.args[0]} cannot do this: {' '.join(self.args)} ({error!r})")
            return
        _socket.wait_any([], [], _END / 2)  # whoever reads has what was written before it sees the end
        for end in (self._stdin, self._stdout, self._stderr):
            end.close()
        _socket.wait_any([], [], _END / 2)
        self.returncode = status & 255 if status >= 0 else status
        table.pop(self.pid, None)
        self._running.close()

    def _check(self):
        if self._signal is not None:
            raise Killed

    def _await(self, end, bit):
        """Until the end of a pipe is ready, or a signal comes."""
        _socket.wait_any([end._sock, self._stop._sock], [bit, _READ], None)
        self._check()

    def sleep(self, seconds):
        _socket.wait_any([self._stop._sock], [_READ], seconds)
        self._check()

    def read(self, size=65536):
        """Some bytes of stdin; b"" at its end."""
        if isinstance(self._stdin, PipeEnd):
            self._await(self._stdin, _READ)
        self._check()
        return self._stdin.read_some(size) if not isinstance(self._stdin, PipeEnd) else self._stdin.recv(size)

    def read_all(self):
        data = bytearray()
        while some := self.read():
            data += some
        return bytes(data)

    def lines(self):
        """The lines of stdin, each as soon as it is there."""
        rest = b""
        while some := self.read():
            *whole, rest = (rest + some).split(b"\n")
            for line in whole:
                yield line + b"\n"
        if rest:
            yield rest

    def _write(self, end, data):
        data = data.encode() if isinstance(data, str) else data
        if not isinstance(end, PipeEnd):
            self._check()
            end.write_all(data)
            return
        view = memoryview(data)
        while len(view):
            self._await(end, _WRITE)
            try:
                view = view[end.send(view) :]
            except BlockingIOError:
                pass

    def out(self, data):
        self._write(self._stdout, data)

    def err(self, data):
        self._write(self._stderr, data)

    def child(self, args, stdin=None, stdout=None, stderr=None, program=None):
        """A process started by this one, with its files unless others are given. Its ends are not closed here."""
        return Process(
            args,
            stdin or _Shared(self, self._stdin),
            stdout or _Shared(self, self._stdout),
            stderr or _Shared(self, self._stderr),
            self.env,
            self.cwd,
            program or find(args[0]),
        )


class _Shared:
    """A file that a child has from its parent, which will close it."""

    def __init__(self, process, end):
        self._end = end

    def read_some(self, size=65536):
        return self._end.read_some(size)

    def write_all(self, data):
        self._end.write_all(data)

    def close(self):
        pass


table = {}


def find(name):
    """The program of that name; None when there is none."""
    name = os.fspath(name)
    if isinstance(name, bytes):
        name = name.decode()
    folder, _, base = name.rpartition("/")
    if base in _PYTHON_NAMES or name == sys.executable:
        return _python
    if folder and folder not in ("/bin", "/usr/bin", "/usr/local/bin"):
        return _script(name)
    if not programs:
        import _programs  # fills the table
    return programs.get(base)


def _script(path):
    """A file of the simulated file system that says what runs it."""
    try:
        with open(path, "rb") as file:
            first = file.readline().decode().strip()
    except OSError:
        return None
    if not first.startswith("#!"):
        return None
    interpreter = first[2:].split()
    if interpreter and interpreter[0].endswith("/env"):
        del interpreter[0]
    inner = find(interpreter[0]) if interpreter else None
    if inner is None:
        return None

    def run(process):
        process.args = [*interpreter, path, *process.args[1:]]
        return inner(process)

    return run


def _python(process):
    from _programs import python

    return python(process)


def not_found(name, note=True):
    error = FileNotFoundError(2, "No such file or directory", os.fsdecode(name))
    if note:
        if not programs:
            import _programs
        error.add_note(
            "Loopglass simulates processes: nothing of the machine is run. There are "
            + " ".join(sorted(programs))
            + ", and python (sys.executable) with -c CODE or a FILE."
        )
    return error


def start(args, shell, stdin, stdout, stderr, env=None, cwd=None, executable=None):
    """Starts a process; (process, parent's stdin, stdout, stderr), an end being None unless PIPE was asked for."""
    if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__"):
        args = [args]
    args = [os.fsdecode(each) for each in args]
    if shell:
        args = ["/bin/sh", "-c", *args]
    if not args:
        raise IndexError("list index out of range")
    for each in args:
        if "\0" in each:
            raise ValueError("embedded null byte")
    if cwd is not None and not os.path.isdir(cwd):
        raise FileNotFoundError(2, "No such file or directory", os.fsdecode(cwd))
    program = find(executable or args[0])
    if program is None:
        raise not_found(executable or args[0])
    parent = [None, None, None]
    if stdin == PIPE:
        child_in, parent[0] = pipe()
    else:
        child_in = _given(stdin, 0)
    if stdout == PIPE:
        parent[1], child_out = pipe()
    else:
        child_out = _given(stdout, 1)
    if stderr == PIPE:
        parent[2], child_err = pipe()
    elif stderr == STDOUT:
        child_err = child_out
    else:
        child_err = _given(stderr, 2)
    return (Process(args, child_in, child_out, child_err, env, cwd, program), *parent)


def _given(file, number):
    if file is None:
        if number == 0:
            return _File(sys.stdin)
        return _Inherited(number == 2)
    if file == DEVNULL:
        return _Nowhere()
    descriptor = file.fileno() if hasattr(file, "fileno") and file not in (sys.stdin, sys.stdout, sys.stderr) else file
    if isinstance(descriptor, int) and _descriptors.is_pipe(descriptor):
        return PipeEnd(_descriptors.duplicate_end(descriptor))  # the program closes its own
    if isinstance(file, int):
        if file in (1, 2):
            return _Inherited(file == 2)
        return PipeEnd(file)
    if isinstance(file, PipeEnd):
        return _Shared(None, file)
    if hasattr(file, "_pipe_end"):
        return file._pipe_end()
    if file is sys.stdout or file is sys.stderr:
        return _Inherited(file is sys.stderr)
    return _File(file)
