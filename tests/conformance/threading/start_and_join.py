import threading
import time


def worker(name, delay):
    print(f"{name} begins in {threading.current_thread().name}")
    time.sleep(delay)
    print(f"{name} ends")


threads = [threading.Thread(target=worker, args=(n, d)) for n, d in [("a", 0.3), ("b", 0.1), ("c", 0.2)]]
for thread in threads:
    print(thread.name, thread.is_alive(), thread.ident is None)
    thread.start()
print("all started", threading.active_count())
for thread in threads:
    thread.join()
    print("joined", thread.name, thread.is_alive(), thread.daemon)
print([t.name for t in threading.enumerate()], threading.main_thread() is threading.current_thread())
