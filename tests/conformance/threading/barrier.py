import threading
import time

barrier = threading.Barrier(3, action=lambda: print("-- all here"))


def runner(i):
    time.sleep(i / 10)
    for round in range(2):
        index = barrier.wait()
        print("round", round, "runner", i, "index", index)
        time.sleep((i + 1) / 10)


threads = [threading.Thread(target=runner, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(barrier.parties, barrier.n_waiting, barrier.broken)


def late():
    try:
        barrier.wait(0.1)
    except threading.BrokenBarrierError as error:
        print("broken", repr(error), barrier.broken)


t = threading.Thread(target=late)
t.start()
t.join()
barrier.reset()
print(barrier.broken)
barrier.abort()
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("aborted")
