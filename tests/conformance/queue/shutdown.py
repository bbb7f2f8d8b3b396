import queue
import threading
import time

q = queue.Queue()


def consumer(name):
    while True:
        try:
            item = q.get()
        except queue.ShutDown:
            print(name, "sees the shutdown")
            return
        print(name, "got", item)
        time.sleep(0.1)
        q.task_done()


threads = [threading.Thread(target=consumer, args=(n,)) for n in "ab"]
for t in threads:
    t.start()
for i in range(3):
    q.put(i)
time.sleep(0.05)
q.shutdown()
try:
    q.put(9)
except queue.ShutDown as error:
    print("put:", repr(error))
for t in threads:
    t.join()
q2 = queue.Queue()
q2.put(1)
q2.shutdown(immediate=True)
q2.join()
try:
    q2.get()
except queue.ShutDown:
    print("get: shut down", q2.qsize())
