"""Pipes between processes."""

import threading
from collections import deque

from multiprocessing._fork import copying_for, sent


class _Line:
    """One direction of a pipe: what is on its way, and how many connections could still send or receive."""

    def __init__(self):
        self.items = deque()
        self.senders = self.receivers = 0
        self.changed = threading.Condition(threading.Lock())


class Connection:
    def __init__(self, incoming, outgoing):
        self._incoming, self._outgoing = incoming, outgoing
        self.closed = False
        if incoming is not None:
            incoming.receivers += 1
        if outgoing is not None:
            outgoing.senders += 1

    @property
    def readable(self):
        return self._incoming is not None

    @property
    def writable(self):
        return self._outgoing is not None

    def __deepcopy__(self, memo):
        if self.closed:
            return self
        twin = Connection(self._incoming, self._outgoing)
        if copying_for:
            copying_for[-1].connections.append(twin)
        return twin

    def _check(self, line, what):
        if self.closed:
            raise OSError("handle is closed")
        if line is None:
            raise OSError(f"connection is {what}-only")
        return line

    def close(self):
        if self.closed:
            return
        self.closed = True
        for line, role in (self._incoming, "receivers"), (self._outgoing, "senders"):
            if line is not None:
                with line.changed:
                    setattr(line, role, getattr(line, role) - 1)
                    line.changed.notify_all()

    def _put(self, item):
        line = self._check(self._outgoing, "read")
        with line.changed:
            if not line.receivers:
                raise BrokenPipeError(32, "Broken pipe")
            line.items.append(item)
            line.changed.notify_all()

    def _take(self):
        line = self._check(self._incoming, "write")
        with line.changed:
            while not line.items:
                if not line.senders:
                    raise EOFError
                line.changed.wait()
            return line.items.popleft()

    def send(self, obj):
        self._put((sent(obj),))

    def recv(self):
        (obj,) = self._take()
        return obj

    def send_bytes(self, buf, offset=0, size=None):
        data = bytes(memoryview(buf).cast("B"))[offset:]
        self._put(data if size is None else data[:size])

    def recv_bytes(self, maxlength=None):
        data = self._take()
        if maxlength is not None and len(data) > maxlength:
            raise OSError("got bad message length")
        return data

    def poll(self, timeout=0.0):
        line = self._check(self._incoming, "write")
        with line.changed:
            return bool(line.changed.wait_for(lambda: line.items or not line.senders, timeout))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.close()


def Pipe(duplex=True):
    there, back = _Line(), _Line()
    if duplex:
        return Connection(back, there), Connection(there, back)
    return Connection(there, None), Connection(None, there)


def wait(object_list, timeout=None):
    """Those connections that have something to receive, and those sentinels whose process has ended."""
    import time

    deadline = None if timeout is None else time.monotonic() + timeout
    objects = list(object_list)
    while True:
        ready = [each for each in objects if (each.poll(0) if isinstance(each, Connection) else each.ended.is_set())]
        if ready or (deadline is not None and time.monotonic() >= deadline):
            return ready
        time.sleep(0.001)
