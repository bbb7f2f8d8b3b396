# clock: real
# What processes share: values, arrays, locks, events, managers' objects, memory.
import multiprocessing
from multiprocessing import Array, Barrier, BoundedSemaphore, Condition, Event, Lock, Manager, Process, RLock, Semaphore, Value
from multiprocessing.shared_memory import SharedMemory


def increment(value, lock, times):
    for _ in range(times):
        with lock:
            value.value += 1


def fill(squares, order, space, i):
    squares[i] = i * i
    order.append(i)
    space.last = [i]


def answer(asked, answered, barrier):
    asked.wait()
    answered.set()
    barrier.wait()


def tell(condition, items):
    with condition:
        items[0] = 5
        condition.notify_all()


def write(name):
    memory = SharedMemory(name)
    memory.buf[:5] = b"hello"
    memory.close()


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    value, lock = Value("i", 0), Lock()
    run(*(Process(target=increment, args=(value, lock, 50)) for _ in range(4)))
    print(value.value, value, lock)
    with value.get_lock():
        value.value = 2**31
    print(value.value, Value("d", 1).value, Value("c", b"x").value, Value("b", lock=False))

    numbers = Array("i", 4)
    numbers[0], numbers[2:] = 7, [8, 9]
    print(numbers[:], len(numbers), list(numbers), Array("d", [1, 2])[:])
    text = Array("c", b"abc")
    text.value = b"xy"
    print(text.value, text.raw, text[0])

    with Manager() as manager:
        squares, order, space = manager.dict(), manager.list([9]), manager.Namespace()
        for i in range(3):
            run(Process(target=fill, args=(squares, order, space, i)))
        print(squares, order, space, dict(squares), order[0], len(squares), 2 in squares, sorted(squares.items()))
        space.last.append("lost")
        print(space.last, type(squares).__name__)

    asked, answered, barrier = Event(), Event(), Barrier(2)
    process = Process(target=answer, args=(asked, answered, barrier))
    process.start()
    asked.set()
    answered.wait()
    barrier.wait()
    process.join()
    print(asked.is_set(), answered.wait(0.01), Event().wait(0.01))

    condition, items = Condition(), Array("i", 1)
    with condition:
        process = Process(target=tell, args=(condition, items))
        process.start()
        print(condition.wait_for(lambda: items[0] == 5))
    process.join()

    print(Semaphore(3), BoundedSemaphore(2), RLock())
    lock = RLock()
    with lock, lock:
        print(lock)
    for released in lock, Lock(), BoundedSemaphore(1):
        try:
            released.release()
        except (AssertionError, ValueError) as error:
            print(type(error).__name__, error)

    memory = SharedMemory(create=True, size=8)
    run(Process(target=write, args=(memory.name,)))
    print(bytes(memory.buf[:5]), memory.size >= 8)
    memory.close()
    memory.unlink()
    try:
        SharedMemory("there-is-none")
    except FileNotFoundError as error:
        print(type(error).__name__)
