import asyncio

async def worker(name, lock):
    print(name, "asks")
    async with lock:
        print(name, "holds")
        await asyncio.sleep(0.1)
    print(name, "released")

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock) for n in "ABCD"))

asyncio.run(main())
