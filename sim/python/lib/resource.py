"""Limits and use of the simulated process: no limits, and nothing counted but time."""

from collections import namedtuple as _namedtuple

error = OSError
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD, RLIM_INFINITY = 0, -1, 1, -1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE = range(8)
RLIMIT_MEMLOCK, RLIMIT_AS = 8, 9
struct_rusage = _namedtuple(
    "struct_rusage",
    "ru_utime ru_stime ru_maxrss ru_ixrss ru_idrss ru_isrss ru_minflt ru_majflt ru_nswap ru_inblock ru_oublock ru_msgsnd "
    "ru_msgrcv ru_nsignals ru_nvcsw ru_nivcsw",
)
_limits = {RLIMIT_NOFILE: (1024, 1048576), RLIMIT_STACK: (8388608, -1)}


def getrusage(who):
    import time

    return struct_rusage(time.process_time(), 0.0, 16384, *[0] * 13)


def getrlimit(resource, /):
    return _limits.get(resource, (-1, -1))


def setrlimit(resource, limits, /):
    soft, hard = limits
    _limits[resource] = soft, hard


def getpagesize():
    return 4096
