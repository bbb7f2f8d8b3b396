import asyncio

async def worker(name, lock):
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        print(name, "cancelled while acquiring")
        raise
    print(name, "acquired")
    lock.release()

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(worker("first", lock))
    second = asyncio.create_task(worker("second", lock))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    print(lock.locked())
    print(await asyncio.gather(first, second, return_exceptions=True))
    print(lock.locked())

asyncio.run(main())
