"""Tracing memory: it can be switched on, and then sees nothing."""

import sys

__all__ = ["start", "stop", "is_tracing", "get_traced_memory", "reset_peak", "clear_traces", "get_traceback_limit",
           "get_object_traceback", "take_snapshot", "get_tracemalloc_memory"]  # fmt: skip

_limit = 0


def start(nframe=1, /):
    global _limit
    if nframe < 1:
        raise ValueError("the number of frames must be in range [1; 65535]")
    _limit = nframe


def stop():
    global _limit
    _limit = 0


def is_tracing():
    return _limit > 0


def get_traceback_limit():
    return _limit or 1


def get_object_traceback(obj):
    return None


def clear_traces():
    pass


def _refused(name):
    def refuse(*args, **kwargs):
        sys._unsupported(f"tracemalloc.{name}(): memory is not traced")

    return refuse


get_traced_memory, take_snapshot = _refused("get_traced_memory"), _refused("take_snapshot")
get_tracemalloc_memory, reset_peak = _refused("get_tracemalloc_memory"), _refused("reset_peak")
