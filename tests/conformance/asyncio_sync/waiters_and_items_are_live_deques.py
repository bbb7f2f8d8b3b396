import asyncio
import collections


def show(name, waiters):
    print(name, type(waiters).__name__, waiters is not None and len(waiters))


async def main():
    lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    semaphore, queue = asyncio.Semaphore(1), asyncio.Queue(2)
    for each in (lock, event, condition, semaphore):
        show(type(each).__name__, each._waiters)
    show("getters", queue._getters)
    await lock.acquire()
    await semaphore.acquire()
    tasks = [asyncio.create_task(each) for each in (lock.acquire(), event.wait(), semaphore.acquire())]
    await asyncio.sleep(0)
    for each in (lock, event, semaphore):
        show(type(each).__name__, each._waiters)
    print(repr(lock)[-20:], event._waiters[0].done())
    lock.release()
    semaphore.release()
    event.set()
    await asyncio.gather(*tasks)
    for each in (lock, event, semaphore):
        show(type(each).__name__, each._waiters)
    event._waiters.append("anything")
    print(repr(event).rpartition(" ")[2], event._waiters)
    event._waiters.clear()
    print(repr(event)[-8:])

    queue.put_nowait("a")
    queue.put_nowait("b")
    print(str(queue), queue._queue, list(queue._queue), queue._queue[-1], "b" in queue._queue, queue._queue == collections.deque("ab"))
    queue._queue.appendleft("first")
    print(queue.qsize(), queue.get_nowait(), queue._queue)
    queue._queue.remove("b")
    print(queue.qsize(), bool(queue._queue), queue._queue.copy())
    waiter = asyncio.get_running_loop().create_future()
    queue._putters.append(waiter)
    print(queue, queue.get_nowait(), waiter.done(), waiter.result())
    try:
        queue._queue.popleft()
    except IndexError as error:
        print(error)
    other = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        other.put_nowait(item)
    print(other._queue, asyncio.LifoQueue()._queue)


asyncio.run(main())
