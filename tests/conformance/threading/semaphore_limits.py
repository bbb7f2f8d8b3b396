import threading
import time

semaphore = threading.BoundedSemaphore(2)
running = most = 0


def work(i):
    global running, most
    with semaphore:
        running += 1
        most = max(most, running)
        print("in", i, running)
        time.sleep(0.1 + i / 100)
        running -= 1
    print("out", i)


threads = [threading.Thread(target=work, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("most", most)
s = threading.Semaphore(1)
print(s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release(2)
print(s.acquire(), s.acquire(), s.acquire(False))
