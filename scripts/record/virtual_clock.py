"""Run a Python program under a real CPython on a virtual clock.

    python3 virtual_clock.py SCRIPT.py [ARGUMENT…]

Nothing waits: `time.sleep`, an idle selector, a lock with a time-out all jump the clock to the next
moment at which something can happen.  The program's output then depends on the program alone, so it can
be recorded once and compared for ever.  Loopglass follows the same rules; `loopglass compare` runs this.

The rules
  1. The clock is a double.  It starts at 0.0 and moves only by sleeping or idling, and then lands exactly on
     the moment slept until (the earliest timer's `when`, not a sum that rounds differently).
  2. A real clock advances between any two reads.  Here every read by the program advances a *tick* instead,
     and timers sort by (when, tick): those set at one instant with one delay fire in the order of their
     creation, while those set by `call_at` to one and the same float pop as `heapq` pops equal entries.
  3. A program that reads the clock thousands of times without sleeping, or spins on `sleep(0)`, sees it
     creep, so that `while time.time() < end` ends.
  4. One thread runs at a time, and keeps running until it blocks.  A new thread runs at once up to its first
     blocking point; one that was woken runs when the present one next blocks or its loop next polls.
     At one instant, threads that slept wake before an idle loop's timers.
  5. Where every thread waits and no time-out is pending CPython would hang: exit status 5.
  6. Child processes are real.  While one runs, an idle program waits for it really, and virtual time goes on with the
     real one, in hundredths of a second.

Only the reference interpreter's documented behaviour and the few module attributes named in `install`
are relied upon; they are those of CPython 3.13.
"""

import sys
import time

CREEP_AFTER_READS = 2000
CREEP_STEP = 1e-6  # seconds
EPOCH = 1735689600.0  # 2025-01-01T00:00:00Z, in seconds
STATUS_WAITS_FOR_EVER = 5


class Clock:
    """The one clock of the run: `now` in seconds, and the tick that orders timers set at one instant."""

    def __init__(self):
        self.now = 0.0
        self.tick = 0
        self._idle_reads = 0

    def read(self):
        """A read by the program."""
        self.tick += 1
        return self.peek()

    def peek(self):
        """A read by the event loop itself, which orders nothing but still counts as spinning."""
        self._idle_reads += 1
        if self._idle_reads > CREEP_AFTER_READS:
            self.now += CREEP_STEP
        return self.now

    def jump(self, when):
        self._idle_reads = 0
        self.now = max(self.now, when)


class SimulatedThread:
    """One thread as the scheduler sees it.  Its baton is a real lock, taken while it may not run."""

    def __init__(self, allocate_lock):
        self.baton = allocate_lock()
        self.baton.acquire()
        self.waiting = False
        self.deadline = None  # seconds, or None
        self.poll = None  # a function returning true when an idle loop has something to read
        self.sequence = 0
        self.joiners = []
        self.finished = False


def children_run():
    """Whether this process has a child that has not ended."""
    import os

    try:
        return os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
    except ChildProcessError:
        return False


class Scheduler:
    """Passes the baton: exactly one simulated thread runs, the next is chosen only when it blocks."""

    def __init__(self, clock):
        import _thread

        self.clock = clock
        self._allocate_lock = _thread.allocate_lock
        self._get_ident = _thread.get_ident
        self._real_time = time.perf_counter
        self._threads = {self._get_ident(): SimulatedThread(_thread.allocate_lock)}
        self._waiting = []
        self._runnable = []
        self._sequence = 0

    def current(self):
        return self._threads[self._get_ident()]

    def add(self, function):
        """A new thread's record and the function that it is to run in place of `function`."""
        record = SimulatedThread(self._allocate_lock)
        self._runnable.insert(0, record)

        def run_with_baton(*args, **kwargs):
            record.baton.acquire()
            self._threads[self._get_ident()] = record
            try:
                return function(*args, **kwargs)
            finally:
                self._finish(record)

        return record, run_with_baton

    def wake(self, record):
        if record.waiting:
            record.waiting = False
            self._waiting.remove(record)
            self._runnable.append(record)

    def block(self, deadline=None, poll=None):
        """Let others run until woken, until `deadline` (seconds) or until `poll()` is true."""
        me = self.current()
        self._sequence += 1
        me.deadline, me.poll, me.sequence, me.waiting = deadline, poll, self._sequence, True
        self._waiting.append(me)
        self._switch_from(me)

    def give_way(self):
        """Let the threads that can run do so, without waiting for anything."""
        if self._runnable:
            me = self.current()
            self._runnable.append(me)
            self._switch_from(me)

    def _switch_from(self, me):
        chosen = self._choose()
        if chosen is not me:
            chosen.baton.release()
            me.baton.acquire()

    def _finish(self, record):
        record.finished = True
        del self._threads[self._get_ident()]
        for joiner in record.joiners:
            self.wake(joiner)
        self._choose().baton.release()

    def _choose(self):
        for record in list(self._waiting):
            if record.poll is not None and record.poll(0):
                self.wake(record)
        if self._runnable:
            return self._runnable.pop(0)
        if self._wait_for_children():
            return self._choose()
        timed = [record for record in self._waiting if record.deadline is not None]
        if timed:
            chosen = min(timed, key=lambda r: (r.deadline, r.poll is not None, r.sequence))
            self.clock.jump(chosen.deadline)
        else:
            chosen = self._wait_for_the_machine()
        self.wake(chosen)
        self._runnable.remove(chosen)
        return chosen

    def _wait_for_children(self):
        """Real time for real processes, up to the next moment that somebody waits for; true when one has said something."""
        polls = [record.poll for record in self._waiting if record.poll is not None]
        if not polls or not children_run():
            return False
        due = min((record.deadline for record in self._waiting if record.deadline is not None), default=float("inf"))
        begun, rounds = self._real_time(), 0
        while self._real_time() - begun < due - self.clock.now:
            if any(poll(0.001) for poll in polls):
                break
            rounds += 1
            if rounds % 50 == 0 and not children_run():
                break
        else:
            return False
        self.clock.jump(self.clock.now + round(self._real_time() - begun, 2))
        return True

    def _wait_for_the_machine(self):
        """Nothing but a real file descriptor (a child process, a signal) can help now: wait for that, really."""
        for record in self._waiting:
            if record.poll is not None and record.poll(1.0):
                return record
        sys.stdout.flush()
        sys.stderr.write("loopglass: waiting: nothing that this program waits for can ever happen\n")
        sys.stderr.flush()
        import os

        os._exit(STATUS_WAITS_FOR_EVER)


class VirtualLock:
    """What `threading.Lock()` gives: blocks in virtual time, and hands over in the order of waiting."""

    _scheduler = None  # set by install()

    def __init__(self):
        self._locked = False
        self._waiters = []

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if not self._locked:
            self._locked = True
            return True
        if not blocking:
            return False
        scheduler = self._scheduler
        deadline = None if timeout == -1 else scheduler.clock.now + timeout
        me = scheduler.current()
        while self._locked:
            if deadline is not None and scheduler.clock.now >= deadline:
                return False
            self._waiters.append(me)
            scheduler.block(deadline)
            if me in self._waiters:
                self._waiters.remove(me)
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False
        if self._waiters:
            self._scheduler.wake(self._waiters.pop(0))

    def locked(self):
        return self._locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _at_fork_reinit(self):
        self.__init__()


def install():
    """Put the virtual clock and the baton under this interpreter's `time`, `threading` and `asyncio`."""
    clock = Clock()
    scheduler = Scheduler(clock)
    VirtualLock._scheduler = scheduler
    install_time(clock, scheduler)
    install_datetime(clock)
    install_threads(clock, scheduler)
    install_asyncio(clock, scheduler)
    return clock, scheduler


def install_time(clock, scheduler):
    real = {name: getattr(time, name) for name in ("localtime", "gmtime", "strftime", "ctime")}

    def sleep(seconds):
        if not hasattr(seconds, "__float__") and not hasattr(seconds, "__index__"):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if seconds == 0:
            scheduler.give_way()
        else:
            scheduler.block(clock.now + seconds)

    time.sleep = sleep
    time.monotonic = time.perf_counter = clock.read
    time.time = lambda: EPOCH + clock.read()
    time.process_time = time.thread_time = lambda: 0.0
    for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        in_seconds = getattr(time, name)
        setattr(time, name + "_ns", lambda read=in_seconds: round(read() * 1e9))

    class builtin:
        """A function that is no method where it is a class's attribute, as those of C are not: logging has one."""

        def __init__(self, function):
            self._function = function

        def __call__(self, *args):
            return self._function(*args)

    def now_or(seconds):
        return time.time() if seconds is None else seconds

    time.localtime = builtin(lambda seconds=None: real["localtime"](now_or(seconds)))
    time.gmtime = builtin(lambda seconds=None: real["gmtime"](now_or(seconds)))
    time.ctime = builtin(lambda seconds=None: real["ctime"](now_or(seconds)))
    time.strftime = builtin(lambda form, t=None: real["strftime"](form, time.localtime() if t is None else t))


def install_datetime(clock):
    """`now`, `utcnow` and `today` by the virtual clock, in classes that otherwise are the real ones."""
    import datetime

    class datetime_class(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(time.time(), tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

        @classmethod
        def today(cls):
            return cls.fromtimestamp(time.time())

    class date_class(datetime.date):
        @classmethod
        def today(cls):
            return cls.fromtimestamp(time.time())

    for made, real in ((datetime_class, datetime.datetime), (date_class, datetime.date)):
        checks = {
            "__instancecheck__": lambda cls, obj, real=real: isinstance(obj, real),
            "__subclasscheck__": lambda cls, other, real=real: issubclass(other, real),
        }
        body = {
            "__module__": "datetime",
            "__qualname__": real.__name__,
            "__slots__": (),
            "__repr__": lambda self, real=real: "datetime." + real.__repr__(self).removeprefix("datetime."),
        }
        setattr(datetime, real.__name__, type(real.__name__, (type(real),), checks)(real.__name__, (made,), body))


def install_threads(clock, scheduler):
    import _thread
    import queue
    import threading

    real_start_joinable, real_start = _thread.start_joinable_thread, _thread.start_new_thread
    records = {}

    def start_joinable_thread(function, handle=None, daemon=True):
        record, function = scheduler.add(function)
        records[id(handle)] = record
        return real_start_joinable(function, handle=handle, daemon=daemon)

    def start_new_thread(function, args, kwargs={}):
        record, function = scheduler.add(function)
        return real_start(function, args, kwargs)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is threading.current_thread():
            raise RuntimeError("cannot join current thread")
        record = records.get(id(self._handle))
        deadline = None if timeout is None else clock.now + max(timeout, 0)
        while record is not None and not record.finished:
            if deadline is not None and clock.now >= deadline:
                return
            record.joiners.append(scheduler.current())
            scheduler.block(deadline)
        self._handle.join()

    def is_alive(self):
        record = records.get(id(self._handle))
        return real_is_alive(self) and not (record is not None and record.finished)

    real_is_alive = threading.Thread.is_alive
    _thread.start_new_thread = start_new_thread
    _thread.allocate_lock = threading._allocate_lock = threading.Lock = VirtualLock
    threading._start_joinable_thread = start_joinable_thread
    threading.RLock = threading._RLock
    threading.Thread.join = join
    threading.Thread.is_alive = is_alive
    threading._time = clock.read
    queue.SimpleQueue = queue._PySimpleQueue
    queue.time = clock.read


def install_asyncio(clock, scheduler):
    import selectors
    from asyncio import base_events, events

    run_once = base_events.BaseEventLoop._run_once.__code__

    def loop_time(self):
        return clock.peek() if sys._getframe(1).f_code is run_once else clock.read()

    base_events.BaseEventLoop.time = loop_time

    def order(handle):
        return (handle._when, handle._virtual_tick)

    real_init = events.TimerHandle.__init__

    def timer_init(self, *args, **kwargs):
        real_init(self, *args, **kwargs)
        self._virtual_tick = clock.tick

    class_body = {
        "__slots__": ("_virtual_tick",),
        "__init__": timer_init,
        "__lt__": lambda self, other: order(self) < order(other),
        "__module__": events.TimerHandle.__module__,
    }
    timer_handle = type("TimerHandle", (events.TimerHandle,), class_body)
    real_repr_info = events.TimerHandle._repr_info
    events.TimerHandle = timer_handle
    import asyncio

    asyncio.TimerHandle = timer_handle
    timer_handle._repr_info = real_repr_info

    def earliest_timer():
        loop = events._get_running_loop()
        scheduled = getattr(loop, "_scheduled", None)
        return scheduled[0]._when if scheduled else None

    def patch_select(selector_class):
        real_select = selector_class.select

        def select(self, timeout=None):
            scheduler.give_way()
            events_now = real_select(self, 0)
            if events_now or (timeout is not None and timeout <= 0):
                return events_now
            deadline = None
            if timeout is not None:
                when = earliest_timer()
                deadline = clock.now + timeout
                if when is not None and abs(when - deadline) < 1e-6:
                    deadline = when
            scheduler.block(deadline, poll=lambda seconds: real_select(self, seconds))
            return real_select(self, 0)

        selector_class.select = select

    for name in ("SelectSelector", "PollSelector", "EpollSelector", "KqueueSelector"):
        if hasattr(selectors, name):
            patch_select(getattr(selectors, name))


def without_own_frames(traceback):
    while traceback is not None and traceback.tb_frame.f_code.co_filename == __file__:
        traceback = traceback.tb_next
    return traceback


def finish_threads():
    """What the interpreter does when the main thread ends: stop the executors, wait for the other threads."""
    import threading

    for call in reversed(threading._threading_atexits):
        call()
    threading._threading_atexits.clear()
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.daemon:
            thread.join()


def run_script(path, arguments):
    """Run the file as `__main__`; the exit status as CPython's would be."""
    import os
    import types

    sys.argv = [path, *arguments]
    sys.path[0] = os.path.dirname(os.path.abspath(path))
    main = types.ModuleType("__main__")
    main.__file__ = path
    main.__builtins__ = __builtins__
    sys.modules["__main__"] = main
    status = 0
    try:
        with open(path, "rb") as file:
            source = file.read()
        exec(compile(source, path, "exec"), main.__dict__)
    except SystemExit as request:
        status = request.code
    except BaseException as error:
        status = 130 if isinstance(error, KeyboardInterrupt) else 1
        error.__traceback__ = without_own_frames(error.__traceback__)
        sys.excepthook(type(error), error, error.__traceback__)
    del main
    finish_threads()
    return status


if __name__ == "__main__":
    if sys.version_info < (3, 13):
        sys.exit(f"virtual_clock.py needs CPython 3.13 or newer; this is {sys.version.split()[0]}")
    if len(sys.argv) < 2:
        sys.exit("usage: virtual_clock.py SCRIPT.py [ARGUMENT…]")
    import virtual_clock  # under its own name, so that the program's __main__ is a fresh module

    virtual_clock.install()
    sys.exit(virtual_clock.run_script(sys.argv[1], sys.argv[2:]))
