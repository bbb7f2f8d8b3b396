import queue
import time

q = queue.Queue(1)
start = time.monotonic()
for action in (
    lambda: q.get_nowait(),
    lambda: q.get(timeout=0.5),
    lambda: q.get(timeout=-1),
    lambda: q.put(1),
    lambda: q.put_nowait(2),
    lambda: q.put(2, timeout=0.3),
    lambda: q.full(),
    lambda: q.get(),
    lambda: q.task_done(),
    lambda: q.task_done(),
    lambda: queue.SimpleQueue().get(timeout=0.3),
):
    try:
        print(action(), end=" ")
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error, end=" ")
    print(f"at {time.monotonic() - start:.1f}")
