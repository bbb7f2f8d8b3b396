import queue
import threading
import time

tasks = queue.Queue(maxsize=2)
start = time.monotonic()


def producer():
    for i in range(6):
        tasks.put(i)
        print(f"{time.monotonic() - start:.1f} put {i}")
    for _ in range(2):
        tasks.put(None)


def consumer(name):
    while (item := tasks.get()) is not None:
        time.sleep(0.1)
        print(f"{time.monotonic() - start:.1f} {name} did {item}")
        tasks.task_done()
    tasks.task_done()


threads = [threading.Thread(target=producer)]
threads += [threading.Thread(target=consumer, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
tasks.join()
print("all done", tasks.empty(), tasks.unfinished_tasks)
for t in threads:
    t.join()
