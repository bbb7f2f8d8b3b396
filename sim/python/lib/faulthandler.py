"""Tracebacks after a crash of the interpreter: there is none here, so that turning it on changes nothing."""

import sys

_enabled = False


def enable(file=None, all_threads=True):
    global _enabled
    _enabled = True


def disable():
    global _enabled
    before, _enabled = _enabled, False
    return before


def is_enabled():
    return _enabled


def cancel_dump_traceback_later():
    pass


def dump_traceback(file=None, all_threads=True):
    sys._unsupported("faulthandler.dump_traceback()")


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    sys._unsupported("faulthandler.dump_traceback_later()")


def register(signum, file=None, all_threads=True, chain=False):
    sys._unsupported("faulthandler.register()")


def unregister(signum):
    return False
