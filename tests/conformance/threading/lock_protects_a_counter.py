import threading
import time

counter = 0
lock = threading.Lock()


def unsafe():
    global counter
    seen = counter
    time.sleep(0.001)
    counter = seen + 1


def safe():
    with lock:
        unsafe()


for function in (unsafe, safe):
    counter = 0
    threads = [threading.Thread(target=function) for _ in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(function.__name__, counter)
print(lock.locked(), lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.05), lock.locked())
lock.release()
print(lock.locked())
