import threading

t = threading.Thread(target=lambda: None)


def attempt(action):
    try:
        action()
    except (RuntimeError, AssertionError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(t.join)
t.start()
attempt(t.start)
attempt(lambda: setattr(t, "daemon", True))
t.join()
attempt(t.start)
attempt(threading.current_thread().join)
attempt(lambda: threading.Thread(group=1))
attempt(threading.Lock().release)
attempt(threading.RLock().release)
attempt(lambda: threading.Lock().acquire(False, 1))
attempt(lambda: threading.Lock().acquire(timeout=-2))
attempt(threading.Condition().notify)
attempt(threading.Condition().wait)
attempt(lambda: threading.Semaphore(-1))
attempt(lambda: threading.BoundedSemaphore(1).release())
attempt(lambda: threading.Barrier(0))
attempt(lambda: threading.Semaphore(0).acquire(False, timeout=1))
attempt(lambda: threading.Semaphore().release(0))
