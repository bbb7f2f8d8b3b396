import threading
import time

lock = threading.RLock()
order = []


def recurse(depth):
    with lock:
        order.append(depth)
        if depth:
            recurse(depth - 1)


recurse(3)
print(order)
lock.acquire()
lock.acquire()


def other():
    print("other:", lock.acquire(blocking=False), lock.acquire(timeout=0.1))
    with lock:
        print("other has it at last")


t = threading.Thread(target=other)
t.start()
time.sleep(0.2)
lock.release()
print("released once")
time.sleep(0.1)
lock.release()
print("released twice")
t.join()
