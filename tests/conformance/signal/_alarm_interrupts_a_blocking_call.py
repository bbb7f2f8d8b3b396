import signal
import time


class Timeout(Exception):
    pass


def on_alarm(number, frame):
    raise Timeout


signal.signal(signal.SIGALRM, on_alarm)
start = time.monotonic()
signal.alarm(1)
try:
    time.sleep(10)
except Timeout:
    print(f"timed out after {time.monotonic() - start:.0f} s")
signal.signal(signal.SIGALRM, lambda *args: print(f"tick {time.monotonic() - start:.1f}"))
signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5)
time.sleep(1.8)
print(signal.setitimer(signal.ITIMER_REAL, 0)[1], signal.alarm(0))
