# clock: real
# Processes: names, states, exit codes, and that each has its own copy of the program's names.
import multiprocessing
import os
import sys
import time
from multiprocessing import Process, Queue, current_process, parent_process

counter = 0
seen = []


def work(queue, amount):
    global counter
    counter += amount
    seen.append(amount)
    queue.put((current_process().name, counter, seen, parent_process().name, os.getppid() == parent_process().pid))


def fails():
    raise ValueError("no")


def leaves():
    sys.exit(3)


def parent(queue):
    child = Process(target=work, args=(queue, 7))
    child.start()
    child.join()
    queue.put(child.name)


class Doubler(Process):
    def __init__(self, queue, value):
        super().__init__(name="doubler")
        self.queue, self.value = queue, value

    def run(self):
        self.value *= 2
        self.queue.put(self.value)


if __name__ == "__main__":
    queue = Queue()
    for amount in 1, 2:
        process = Process(target=work, args=(queue, amount))
        print(process.name, process.is_alive(), process.exitcode, process.pid, process.daemon)
        process.start()
        print(queue.get())
        process.join()
        print(process.is_alive(), process.exitcode, multiprocessing.active_children())
    print(counter, seen)

    sys.stderr = open(os.devnull, "w")
    for target in fails, leaves:
        process = Process(target=target)
        process.start()
        process.join()
        print(target.__name__, process.exitcode)
    process = Process(target=time.sleep, args=(60,), daemon=True)
    process.start()
    print(process.is_alive(), multiprocessing.active_children() == [process])
    process.join(0.01)
    process.terminate()
    process.join()
    print(process.exitcode, process.is_alive())

    doubler = Doubler(queue, 21)
    doubler.start()
    print(queue.get(), doubler.value)
    doubler.join()
    process = Process(target=parent, args=(queue,))
    process.start()
    print(queue.get()[:2], queue.get())
    process.join()

    for wrong in process.start, Process(target=work).join, lambda: multiprocessing.get_context("wrong"):
        try:
            wrong()
        except (AssertionError, ValueError) as error:
            print(type(error).__name__, error)
    Process(target=time.sleep, args=(60,), daemon=True).start()  # ended with the program
