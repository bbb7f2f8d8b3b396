import asyncio

count = 0

async def add_one(lock):
    global count
    async with lock:
        seen = count
        await asyncio.sleep(0)
        count = seen + 1

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(add_one(lock) for _ in range(10)))
    print("count", count, lock.locked())

asyncio.run(main())
