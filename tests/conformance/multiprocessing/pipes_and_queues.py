# clock: real
# Pipes and queues between processes; what is sent is a copy.
import queue
from multiprocessing import JoinableQueue, Pipe, Process, Queue, SimpleQueue


def produce(items, n):
    for i in range(n):
        items.put([i])
    items.put(None)


def relay(items, out):
    while (item := items.get()) is not None:
        out.send(item * 2)
    out.close()


def serve(tasks, results):
    while True:
        task = tasks.get()
        if task is None:
            tasks.task_done()
            return
        results.put(task * 10)
        tasks.task_done()


if __name__ == "__main__":
    items = Queue()
    receiver, sender = Pipe(duplex=False)
    processes = [Process(target=produce, args=(items, 3)), Process(target=relay, args=(items, sender))]
    for process in processes:
        process.start()
    sender.close()
    try:
        while True:
            print(receiver.recv())
    except EOFError:
        print("the end")
    for process in processes:
        process.join()

    here, there = Pipe()
    data = [1]
    here.send(data)
    data.append(2)
    print(there.poll(), there.recv(), there.poll(0.01))
    there.send_bytes(b"bytes")
    print(here.recv_bytes(), here.readable, here.writable, sender.closed)
    for wrong in lambda: receiver.send(1), lambda: sender.send(1):
        try:
            wrong()
        except OSError as error:
            print(error)
    there.close()
    try:
        here.recv()
    except EOFError as error:
        print(repr(error))

    tasks, results = JoinableQueue(), SimpleQueue()
    worker = Process(target=serve, args=(tasks, results))
    worker.start()
    for task in 1, 2, None:
        tasks.put(task)
    tasks.join()
    print(results.get(), results.get(), results.empty())
    worker.join()

    full = Queue(1)
    full.put("only")
    try:
        full.put("more", timeout=0.01)
    except queue.Full as error:
        print(repr(error), full.full())
    print(full.get(timeout=30))
    try:
        full.get_nowait()
    except queue.Empty as error:
        print(repr(error))
