import asyncio

async def runner(name, seconds, barrier):
    await asyncio.sleep(seconds)
    print(name, "arrives, waiting:", barrier.n_waiting)
    position = await barrier.wait()
    print(name, "passes", position)

async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(runner("a", 3, barrier), runner("b", 1, barrier), runner("c", 2, barrier))
    print(barrier.parties, barrier.n_waiting, barrier.broken)

asyncio.run(main())
