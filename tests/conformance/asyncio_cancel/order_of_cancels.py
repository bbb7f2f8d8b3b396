import asyncio

log = []

async def work(name, wait):
    try:
        await wait()
    except asyncio.CancelledError:
        log.append(name)
        raise

async def main():
    event, queue, lock = asyncio.Event(), asyncio.Queue(), asyncio.Lock()
    await lock.acquire()
    waits = {"sleep": lambda: asyncio.sleep(9), "event": event.wait, "queue": queue.get, "lock": lock.acquire,
             "zero": lambda: asyncio.sleep(0), "task": lambda: asyncio.create_task(asyncio.sleep(9))}
    tasks = [asyncio.create_task(work(n, w)) for n, w in waits.items()]
    for _ in range(3):
        await asyncio.sleep(0)
    for task in tasks:
        log.append(task.cancel())
    log.append("|")
    for _ in range(4):
        await asyncio.sleep(0)
        log.append("|")
    print(*log)

asyncio.run(main())
