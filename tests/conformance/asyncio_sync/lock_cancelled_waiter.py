import asyncio

async def worker(name, lock):
    try:
        async with lock:
            print(name, "holds")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")

async def main():
    lock = asyncio.Lock()
    a, b, c = [asyncio.create_task(worker(n, lock)) for n in "abc"]
    await asyncio.sleep(0.5)
    b.cancel()
    await asyncio.wait([a, b, c])
    print(lock.locked())

asyncio.run(main())
