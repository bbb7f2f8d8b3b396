"""Blocks of memory that processes find by name."""

from multiprocessing._fork import Shared

__all__ = ["SharedMemory"]

_blocks = {}  # name -> bytearray


class SharedMemory(Shared):
    _made = 0

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create:
            if size == 0:
                raise ValueError("'size' must be a positive number different from zero")
            if name is None:
                SharedMemory._made += 1
                name = f"psm_{SharedMemory._made:08x}"
            if name in _blocks:
                raise FileExistsError(17, "File exists", f"/{name}")
            _blocks[name] = bytearray(size)
        elif name is None:
            raise ValueError("'name' can only be None if create=True")
        elif name not in _blocks:
            raise FileNotFoundError(2, "No such file or directory", f"/{name}")
        self.name, self.size = name, len(_blocks[name])
        self.buf = memoryview(_blocks[name])

    def close(self):
        if self.buf is not None:
            self.buf.release()
            self.buf = None

    def unlink(self):
        if _blocks.pop(self.name, None) is None:
            raise FileNotFoundError(2, "No such file or directory", f"/{self.name}")

    def __repr__(self):
        return f"SharedMemory({self.name!r}, size={self.size})"
