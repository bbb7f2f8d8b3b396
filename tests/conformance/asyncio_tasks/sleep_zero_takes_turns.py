import asyncio

async def worker(name, steps):
    for step in range(steps):
        print(name, step)
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(worker("A", 3), worker("B", 1), worker("C", 2))

asyncio.run(main())
