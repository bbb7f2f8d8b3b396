import asyncio

async def party(name, barrier):
    try:
        async with barrier as position:
            print(name, position)
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error)

async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(party(n, barrier)) for n in "ab"]
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken)
    await barrier.reset()
    await asyncio.gather(*(party(n, barrier) for n in "xyz"))

asyncio.run(main())
