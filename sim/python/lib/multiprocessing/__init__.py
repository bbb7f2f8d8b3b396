"""Processes, simulated: threads of this run that have a processor, and a copy of the program's names, of their own."""

import atexit

from multiprocessing import process
from multiprocessing.context import Process, default
from multiprocessing.process import AuthenticationError, BufferTooShort, ProcessError, TimeoutError

__all__ = [name for name in dir(default) if not name.startswith("_")]
globals().update((name, getattr(default, name)) for name in __all__)

atexit.register(process.end_children)
