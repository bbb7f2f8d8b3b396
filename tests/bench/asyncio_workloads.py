"""What asyncio costs: `asyncio_workloads.py WORKLOAD SIZE` does SIZE operations of a workload and prints its CPU nanoseconds an operation.

Runs under CPython and under Loopglass alike (whose clock is virtual: there bench_programs measures from outside).
"""

import asyncio
import sys
import time


async def nothing():
    pass


async def take_turns(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def switch_1(size):
    await take_turns(size)


async def switch_1000(size):
    await asyncio.gather(*[take_turns(size // 1000) for _ in range(1000)])


async def deep(depth, turns):
    if depth:
        await deep(depth - 1, turns)
    else:
        await take_turns(turns)


async def switch_deep(size):
    await deep(5, size)


async def spawn(size):
    for _ in range(size):
        await asyncio.create_task(nothing())


async def gather_10k(size):
    for _ in range(size // 10_000):
        await asyncio.gather(*[nothing() for _ in range(10_000)])


async def lock_100(size):
    lock = asyncio.Lock()

    async def worker(turns):
        for _ in range(turns):
            async with lock:
                await asyncio.sleep(0)

    await asyncio.gather(*[worker(size // 100) for _ in range(100)])


async def queue_10(size):
    queue = asyncio.Queue(10)

    async def produce():
        for i in range(size):
            await queue.put(i)

    async def consume():
        for _ in range(size):
            await queue.get()

    await asyncio.gather(produce(), consume())


async def event_ping(size):
    ping, pong = asyncio.Event(), asyncio.Event()

    async def answer():
        for _ in range(size):
            await ping.wait()
            ping.clear()
            pong.set()

    async def ask():
        for _ in range(size):
            ping.set()
            await pong.wait()
            pong.clear()

    await asyncio.gather(answer(), ask())


async def cancel(size):
    async def wait_for_ever():
        await asyncio.get_running_loop().create_future()

    for _ in range(size):
        task = asyncio.create_task(wait_for_ever())
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass


async def wait_for(size):
    for _ in range(size):
        await asyncio.wait_for(asyncio.sleep(0), 10)


async def timeout_missed(size):
    for _ in range(size):
        async with asyncio.timeout(10):
            await asyncio.sleep(0)


async def timeout_hit(size):
    for _ in range(size):
        try:
            async with asyncio.timeout(0):
                await asyncio.sleep(10)
        except TimeoutError:
            pass


async def task_group(size):
    for _ in range(size // 10):
        async with asyncio.TaskGroup() as group:
            for _ in range(10):
                group.create_task(nothing())


async def condition(size):
    changed = asyncio.Condition()
    turn = 0

    async def player(me):
        nonlocal turn
        for _ in range(size // 2):
            async with changed:
                while turn != me:
                    await changed.wait()
                turn = 1 - me
                changed.notify_all()

    await asyncio.gather(player(0), player(1))


async def sleep_for(delay):
    await asyncio.sleep(delay)


async def timers_100k(size):
    # All are live at once; their order is scrambled, their span one second.
    await asyncio.gather(*[sleep_for(i * 7919 % size / size) for i in range(size)])


async def call_soon(size):
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    left = size

    def again():
        nonlocal left
        left -= 1
        if left > 0:
            loop.call_soon(again)
        else:
            done.set_result(None)

    loop.call_soon(again)
    await done


async def asleep(size):
    # For memory: SIZE tasks suspended on a timer.
    for task in [asyncio.create_task(sleep_for(0.001)) for _ in range(size)]:
        await task


async def on_futures(size):
    # For memory: SIZE tasks suspended, each on a future of its own.
    futures = []

    async def wait():
        future = asyncio.get_running_loop().create_future()
        futures.append(future)
        await future

    tasks = [asyncio.create_task(wait()) for _ in range(size)]
    await asyncio.sleep(0)
    for future in futures:
        future.set_result(None)
    for task in tasks:
        await task


def main():
    workload, size = globals()[sys.argv[1]], int(sys.argv[2])
    begin = time.process_time()
    asyncio.run(workload(size))
    print((time.process_time() - begin) * 1e9 / max(size, 1))


main()
