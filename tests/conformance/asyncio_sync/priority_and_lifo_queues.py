import asyncio

async def main():
    priority = asyncio.PriorityQueue()
    for item in [(3, "low"), (1, "high"), (2, "middle"), (1, "also high")]:
        await priority.put(item)
    while not priority.empty():
        print(await priority.get())
    lifo = asyncio.LifoQueue()
    for item in "abc":
        lifo.put_nowait(item)
    print([lifo.get_nowait() for _ in range(3)])

asyncio.run(main())
