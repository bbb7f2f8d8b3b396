import _thread
import time

lock = _thread.allocate_lock()
done = []


def work(n, *, suffix=""):
    with lock:
        done.append(f"{n}{suffix}")


lock.acquire()
_thread.start_new_thread(work, (1,))
time.sleep(0.01)
_thread.start_new_thread(work, (2,), {"suffix": "!"})
time.sleep(0.1)
print(done, lock.locked(), isinstance(_thread.get_ident(), int))
lock.release()
time.sleep(0.1)
print(done, lock.locked())
