"""Signals: handlers set by the program; a scenario's own (a Ctrl-C at t = 3) are delivered through `_deliver`."""

from enum import IntEnum

_NUMBERS = {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGIOT": 6, "SIGBUS": 7, "SIGFPE": 8,
    "SIGKILL": 9, "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGSTKFLT": 16,
    "SIGCHLD": 17, "SIGCLD": 17, "SIGCONT": 18, "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23,
    "SIGXCPU": 24, "SIGXFSZ": 25, "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29, "SIGPOLL": 29, "SIGPWR": 30,
    "SIGSYS": 31, "SIGRTMIN": 34, "SIGRTMAX": 64,
}  # fmt: skip

Signals = IntEnum("Signals", _NUMBERS, module="signal")
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
Sigmasks = IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2}, module="signal")
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
globals().update(Sigmasks.__members__)
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2

_DESCRIPTIONS = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 6: "Aborted", 8: "Floating point exception", 9: "Killed",
    10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock",
    15: "Terminated", 17: "Child exited", 18: "Continued", 19: "Stopped (signal)", 20: "Stopped",
}  # fmt: skip


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {2: default_int_handler}
_IGNORED_BY_DEFAULT = {17, 18, 23, 28}


def _as_enum(kind, value):
    try:
        return kind(value)
    except (ValueError, TypeError):
        return value


def _checked(signalnum):
    number = int(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


def signal(signalnum, handler):
    number = _checked(signalnum)
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    if not callable(handler) and handler not in (Handlers.SIG_DFL, Handlers.SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    previous = getsignal(number)
    _handlers[number] = handler
    return previous


def getsignal(signalnum):
    return _as_enum(Handlers, _handlers.get(_checked(signalnum), Handlers.SIG_DFL))


def raise_signal(signalnum, /):
    import sys

    _deliver(_checked(signalnum), sys._getframe(1))


def _deliver(number, frame=None):
    """Act on a signal as the main thread would between two instructions."""
    handler = _handlers.get(number, Handlers.SIG_DFL)
    if callable(handler) and not isinstance(handler, Handlers):
        handler(number, frame)
    elif handler == Handlers.SIG_DFL and number not in _IGNORED_BY_DEFAULT:
        raise SystemExit(128 + number)


def strsignal(signalnum):
    return _DESCRIPTIONS.get(_checked(signalnum))


def valid_signals():
    return {_as_enum(Signals, number) for number in range(1, NSIG) if number not in (32, 33)}


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag):
    _checked(signalnum)


def alarm(seconds):
    return 0


def pause():
    raise NotImplementedError("signal.pause() would wait for ever: a scenario's signals are delivered to its event loop")


__all__ = [name for name in globals() if not name.startswith("_") and name != "IntEnum"]
