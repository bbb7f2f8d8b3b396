"""Queues between processes."""

import queue
import types

from multiprocessing._fork import Shared, sent

Empty, Full = queue.Empty, queue.Full


class Queue(Shared):
    def __init__(self, maxsize=0, *, ctx=None):
        self._inner = queue.Queue(maxsize)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        self._inner.put(sent(obj), block, timeout)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")
        return self._inner.get(block, timeout)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._inner.qsize()

    def empty(self):
        return self._inner.empty()

    def full(self):
        return self._inner.full()

    def close(self):
        """Says that this process puts no more; the others are not concerned."""

    def join_thread(self):
        pass

    def cancel_join_thread(self):
        pass


class JoinableQueue(Queue):
    def task_done(self):
        self._inner.task_done()

    def join(self):
        self._inner.join()


class SimpleQueue(Shared):
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, *, ctx=None):
        self._inner = queue.SimpleQueue()

    def put(self, obj):
        self._inner.put(sent(obj))

    def get(self):
        return self._inner.get()

    def empty(self):
        return self._inner.empty()

    def close(self):
        pass
