import threading


def show(value):
    print(repr(value).replace(f"{id(value):#x}", "0x"))


gate = threading.Event()
t = threading.Thread(target=gate.wait)
d = threading.Thread(target=gate.wait, daemon=True, name="d")
show(t)
show(gate)
for value in (threading.Semaphore(3), threading.BoundedSemaphore(2), threading.Barrier(2)):
    show(value)
gate.set()
show(gate)
t.start()
t.join()
print(repr(t).startswith("<Thread(Thread-1 (wait), stopped "))
print(repr(threading.main_thread()).startswith("<_MainThread(MainThread, started "))
print(threading.Thread, threading.Event)
