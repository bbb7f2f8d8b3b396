import threading
import time

event = threading.Event()


def waiter(name, timeout=None):
    print(name, "waits")
    print(name, "got", event.wait(timeout))


threads = [threading.Thread(target=waiter, args=a) for a in [("a",), ("b",), ("c", 0.05)]]
for t in threads:
    t.start()
time.sleep(0.1)
print("setting", event.is_set())
event.set()
for t in threads:
    t.join()
print(event.is_set(), event.wait(0))
event.clear()
print(event.is_set(), event.wait(0.01))
