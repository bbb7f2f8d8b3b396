"""select: waiting until one of several descriptors of the simulated network is ready."""

import _socket

error = OSError
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
_IN, _OUT, _FAILED, _HUNG_UP = 1, 2, 4, 8


def select(rlist, wlist, xlist, timeout=None):
    rlist, wlist = list(rlist), list(wlist)
    everyone = rlist + wlist
    wanted = [_IN] * len(rlist) + [_OUT] * len(wlist)
    _socket.wait_any(everyone, wanted, timeout)
    readable = [each for each in rlist if _socket.poll(each) & (_IN | _FAILED | _HUNG_UP)]
    writable = [each for each in wlist if _socket.poll(each) & (_OUT | _FAILED)]
    return readable, writable, []


class poll:
    """The descriptors registered, and what they are registered for."""

    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        self._wanted[fd if isinstance(fd, int) else fd.fileno()] = eventmask

    def modify(self, fd, eventmask):
        number = fd if isinstance(fd, int) else fd.fileno()
        if number not in self._wanted:
            raise FileNotFoundError(2, "No such file or directory")
        self._wanted[number] = eventmask

    def unregister(self, fd):
        del self._wanted[fd if isinstance(fd, int) else fd.fileno()]

    def poll(self, timeout=None):
        return self._poll(None if timeout is None or timeout < 0 else timeout / 1000)

    def _poll(self, seconds):
        numbers = list(self._wanted)
        bits = [(_IN if mask & POLLIN else 0) | (_OUT if mask & POLLOUT else 0) for mask in self._wanted.values()]
        _socket.wait_any(numbers, bits, seconds)
        ready = []
        for number, mask in self._wanted.items():
            now = _socket.poll(number)
            events = (POLLIN if now & _IN else 0) | (POLLOUT if now & _OUT else 0)
            events = events & mask | (POLLERR if now & _FAILED else 0) | (POLLHUP if now & _HUNG_UP else 0)
            if events:
                ready.append((number, events))
        return ready


class epoll(poll):
    def __init__(self, sizehint=-1, flags=0):
        super().__init__()
        self.closed = False

    def poll(self, timeout=None, maxevents=-1):
        ready = self._poll(None if timeout is None or timeout < 0 else timeout)
        return ready if maxevents < 0 else ready[:maxevents]

    def close(self):
        self.closed = True

    def fileno(self):
        return -1

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
