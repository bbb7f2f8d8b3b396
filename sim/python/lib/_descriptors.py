"""What `_files` does with descriptors, for those that are pipes of the program as well. C in CPython."""

import _files
import _socket

_ends = {}  # descriptor -> (its end of the pipe, whether it is the one to read from)
_FIFO = 0o010600


def pipe():
    reading, writing = _socket.pair(1, 1, True)
    for fd in reading, writing:
        end = _socket.socket(fileno=fd)
        end.setblocking(True)
        _ends[fd] = end, fd == reading
    return reading, writing


def is_pipe(fd):
    return fd in _ends


def _end(fd, to_read):
    end, reads = _ends[fd]
    if reads != to_read:
        raise OSError(9, "Bad file descriptor")
    return end


def read(fd, count):
    """Up to `count` bytes; all there will be where it is negative."""
    if fd not in _ends:
        return _files.read(fd, count)
    end = _end(fd, True)
    if count >= 0:
        return end.recv(count)
    parts = []
    while part := end.recv(65536):
        parts.append(part)
    return b"".join(parts)


def write(fd, data):
    if fd not in _ends:
        return _files.write(fd, data)
    end = _end(fd, False)
    if not end.getblocking():
        return end.send(data)
    end.sendall(data)
    return memoryview(data).nbytes


def close(fd):
    if fd in _ends:
        _ends.pop(fd)[0].close()
    else:
        _files.close(fd)


def duplicate_end(fd):
    """One more descriptor of an end of a pipe, for a process; it is none of this one's."""
    return _ends[fd][0]._duplicate()


def dup(fd):
    if fd not in _ends:
        return _files.dup(fd)
    end, reads = _ends[fd]
    twin = _socket.socket(fileno=end._duplicate())
    twin.settimeout(end.gettimeout())
    _ends[twin.fileno()] = twin, reads
    return twin.fileno()


def stat(fd):
    if fd not in _ends:
        return _files.stat(fd)
    return _FIFO, fd, 1, 1000, 0, 0, 0, 0


def lseek(fd, position, whence):
    if fd in _ends:
        raise OSError(29, "Illegal seek")
    return _files.lseek(fd, position, whence)


def ftruncate(fd, length):
    if fd in _ends:
        raise OSError(22, "Invalid argument")
    _files.ftruncate(fd, length)


def get_blocking(fd):
    return not is_pipe(fd) or _ends[fd][0].getblocking()


def set_blocking(fd, blocking):
    if fd in _ends:
        _ends[fd][0].setblocking(blocking)
    else:
        _files.stat(fd)
