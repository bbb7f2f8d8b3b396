import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()


def init(tag):
    local.tag = tag
    print("init", tag, threading.current_thread().name)


def work(i):
    time.sleep(0.1)
    return i, threading.current_thread().name, local.tag


with ThreadPoolExecutor(max_workers=2, thread_name_prefix="crew", initializer=init, initargs=("T",)) as pool:
    for row in pool.map(work, range(4)):
        print(row)
with ThreadPoolExecutor(3) as pool:
    first = pool.submit(lambda: threading.current_thread().name)
    print(first.result())
    time.sleep(0.1)
    print(pool.submit(lambda: threading.current_thread().name).result(), pool._max_workers)
