"""The system calls of `os`. C in CPython (`posix`), so its frames are in no traceback."""

import sys

import _descriptors
import _files
import _thread
from _descriptors import close, dup, get_blocking, pipe, set_blocking
from _files import (
    access, chdir, getcwd, link, mkdir, open, readlink, remove, rename, replace, rmdir, strerror, symlink, umask,
    unlink,
)  # fmt: skip

F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_NOCTTY, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 256, 512, 1024
O_NONBLOCK = O_NDELAY = 2048
O_DSYNC, O_SYNC, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = 4096, 1052672, 65536, 131072, 524288
O_ACCMODE, O_TMPFILE = 3, 4259840
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR = 0, 64, 65, 66, 69, 70, 71
WNOHANG, WUNTRACED = 1, 2
_PID, _PARENT, _USER = 4242, 4241, 1000


class stat_result(tuple):
    __module__ = "os"
    __match_args__ = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size")
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_blksize, st_rdev = 4096, 0
    st_blocks = property(lambda self: -(-self[6] // 512))

    def __repr__(self):
        names = "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime"
        return f"os.stat_result({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


def _result(fields):
    mode, inode, links, owner, size, accessed, modified, changed = fields
    times = accessed, modified, changed
    seconds = tuple(time // 1000000000 for time in times)
    result = stat_result((mode, inode, 42, links, owner, owner, size, *seconds))
    for name, time in zip(("atime", "mtime", "ctime"), times):
        setattr(result, f"st_{name}", time / 1e9)
        setattr(result, f"st_{name}_ns", time)
    return result


def stat(path, *, dir_fd=None, follow_symlinks=True):
    return _result(_files.stat(path) if follow_symlinks else _files.lstat(path))


def lstat(path, *, dir_fd=None):
    return _result(_files.lstat(path))


def fstat(fd):
    return _result(_descriptors.stat(fd))


def listdir(path=None):
    return [name for name, kind, inode in _files.entries(path, "listdir")]


class DirEntry:
    __module__ = "posix"

    def __init__(self, folder, name, kind, inode):
        self.name = name
        slash, empty = (b"/", b"") if isinstance(name, bytes) else ("/", "")
        self.path = (folder if folder.endswith(slash) or folder == empty else folder + slash) + name
        self._kind, self._inode = kind, inode

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __fspath__(self):
        return self.path

    def inode(self):
        return self._inode

    def is_dir(self, *, follow_symlinks=True):
        return self._seen(follow_symlinks) == "d"

    def is_file(self, *, follow_symlinks=True):
        return self._seen(follow_symlinks) == "f"

    def is_symlink(self):
        return self._kind == "l"

    def is_junction(self):
        return False

    def _seen(self, follow):
        return _files.kind(self.path, True) if self._kind == "l" and follow else self._kind

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)


class _ScandirIterator:
    def __init__(self, path):
        entries = _files.entries(path, "scandir")
        if path is None:
            path = "."
        elif not isinstance(path, (str, bytes, int)):
            path = path.__fspath__()
        if isinstance(path, int):
            path = ""
        self._entries = iter([DirEntry(path, *entry) for entry in entries])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self._entries = iter(())


_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = "ScandirIterator"
_ScandirIterator.__module__ = "posix"


def scandir(path=None):
    return _ScandirIterator(path)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _files.chmod(path, mode, follow_symlinks)


def fchmod(fd, mode):
    _files.chmod(fd, mode, True)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = tuple(time * 1000000000 if isinstance(time, int) else int(time * 1e9) for time in times)
    accessed, modified = ns or (None, None)
    _files.utime(path, accessed, modified)


def read(fd, length, /):
    if length < 0:
        raise OSError(22, "Invalid argument")
    return _descriptors.read(fd, length)


def write(fd, data, /):
    return _descriptors.write(fd, data)


def lseek(fd, position, whence, /):
    return _descriptors.lseek(fd, position, whence)


def ftruncate(fd, length, /):
    _descriptors.ftruncate(fd, length)


def truncate(path, length):
    fd = path if isinstance(path, int) else open(path, O_WRONLY)
    try:
        _files.ftruncate(fd, length)
    finally:
        if fd is not path:
            close(fd)


def pipe2(flags, /):
    """A pipe with O_NONBLOCK or O_CLOEXEC."""
    ends = pipe()
    if flags & O_NONBLOCK:
        for fd in ends:
            set_blocking(fd, False)
    return ends


def fsync(fd):
    fstat(fd if isinstance(fd, int) else fd.fileno())


fdatasync = fsync


def sync():
    pass


def isatty(fd, /):
    return False


def getcwdb():
    return getcwd().encode()


parents = {}  # number of a process -> the pid of who started it, where that is not the program's own process


def pid_of(number):
    return _PID + number


def getpid():
    return pid_of(_thread._process())


def getppid():
    return parents.get(_thread._process(), _PARENT)


def getuid():
    return _USER


geteuid = getgid = getegid = getuid


def getlogin():
    return "loopglass"


def cpu_count():
    return 4


def process_cpu_count():
    return 4


def sched_getaffinity(pid, /):
    return {0, 1, 2, 3}


def getloadavg():
    return 0.0, 0.0, 0.0


class uname_result(tuple):
    __module__ = "posix"
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])

    def __repr__(self):
        names = "sysname", "nodename", "release", "version", "machine"
        return f"posix.uname_result({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


def uname():
    return uname_result(("Linux", "loopglass", "6.1.0", "#1 SMP", "x86_64"))


class terminal_size(tuple):
    __module__ = "os"
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]!r}, lines={self[1]!r})"


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


class times_result(tuple):
    __module__ = "posix"
    user = property(lambda self: self[0])
    system = property(lambda self: self[1])
    children_user = property(lambda self: self[2])
    children_system = property(lambda self: self[3])
    elapsed = property(lambda self: self[4])

    def __repr__(self):
        names = "user", "system", "children_user", "children_system", "elapsed"
        return f"posix.times_result({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"


def times():
    import time

    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


_random = None


def urandom(size, /):
    """Bytes that follow the run's seed."""
    global _random
    if size < 0:
        raise ValueError("negative argument not allowed")
    if _random is None:
        from _random import Random

        _random = Random()
    return _random.getrandbits(8 * size).to_bytes(size, "little") if size else b""


def getrandom(size, flags=0):
    return urandom(size)


def kill(pid, signal, /):
    if pid not in (getpid(), 0):
        raise ProcessLookupError(3, "No such process")
    if signal:
        from signal import raise_signal

        raise_signal(signal)


def abort():
    sys._unsupported("os.abort()")


def _exit(status):
    sys._unsupported("os._exit(): leave by sys.exit()")


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        result = kind.__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {kind.__name__}") from None
    result = result(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}")
    return result


def WIFSIGNALED(status):
    return status & 0x7F not in (0, 0x7F)


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WTERMSIG(status):
    return status & 0x7F


def waitstatus_to_exitcode(status):
    return WEXITSTATUS(status) if WIFEXITED(status) else -WTERMSIG(status)


def system(command):
    import subprocess

    status = subprocess.call(command, shell=True)
    return -status if status < 0 else status << 8


class _Popened:
    """The text end of a pipe to a process; closing it waits for the process."""

    def __init__(self, stream, process):
        self._stream, self._process = stream, process

    def close(self):
        self._stream.close()
        status = self._process.wait()
        return None if status == 0 else -status if status < 0 else status << 8

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    import subprocess

    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE)
        return _Popened(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE)
    return _Popened(process.stdin, process)


def _refused(name):
    def refuse(*args, **kwargs):
        sys._unsupported(f"os.{name}(): a scenario starts no processes of the machine")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in ("fork", "execv", "execve", "spawnv", "posix_spawn", "wait", "waitpid",
              "mkfifo", "chroot", "setuid", "setgid", "chown"):  # fmt: skip
    globals()[_name] = _refused(_name)
del _name
