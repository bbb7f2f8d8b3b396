import threading
import time

items = []
condition = threading.Condition()


def consumer(name):
    with condition:
        while not items:
            print(name, "waits")
            condition.wait()
        print(name, "takes", items.pop(0))


def producer():
    for i in range(3):
        time.sleep(0.1)
        with condition:
            items.append(i)
            print("made", i)
            condition.notify()


threads = [threading.Thread(target=consumer, args=(f"consumer {i}",)) for i in range(3)]
threads.append(threading.Thread(target=producer))
for t in threads:
    t.start()
for t in threads:
    t.join()
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01), condition.wait_for(lambda: 7))
