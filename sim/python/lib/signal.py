"""Signals: their numbers and names as enumerations, over the simulated process's own handlers."""

import _signal
import sys as _sys
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
ItimerError = OSError

_DESCRIPTIONS = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted", 7: "Bus error",
    8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault",
    12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited",
    18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)",
    23: "Urgent I/O condition", 24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired",
    27: "Profiling timer expired", 28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}  # fmt: skip

default_int_handler = _signal.default_int_handler
raise_signal = _signal.raise_signal
alarm = _signal.alarm
setitimer = _signal.setitimer
getitimer = _signal.getitimer
pause = _signal.pause


def _as_enum(kind, value):
    if type(value) is not int:
        return value
    try:
        return kind(value)
    except ValueError:
        return value


def signal(signalnum, handler):
    return _as_enum(Handlers, _signal.signal(signalnum, handler))


def getsignal(signalnum):
    return _as_enum(Handlers, _signal.getsignal(signalnum))


def strsignal(signalnum):
    number = int(signalnum)
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return _DESCRIPTIONS.get(number)


def valid_signals():
    return {_as_enum(Signals, number) for number in range(1, NSIG) if number not in (32, 33)}


def set_wakeup_fd(fd, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag):
    strsignal(signalnum)


def sigwait(sigset, /):
    _sys._unsupported("signal.sigwait()")


def sigwaitinfo(sigset, /):
    _sys._unsupported("signal.sigwaitinfo()")


def sigtimedwait(sigset, timeout, /):
    _sys._unsupported("signal.sigtimedwait()")


def pthread_sigmask(how, mask, /):
    _sys._unsupported("signal.pthread_sigmask()")


def sigpending():
    return set()


def pthread_kill(thread_id, signalnum, /):
    """The main thread handles every signal, whichever thread it was sent to."""
    raise_signal(signalnum)


__all__ = [name for name in globals() if not name.startswith("_") and name != "IntEnum"]
