import asyncio

async def value(n):
    await asyncio.sleep(0)
    return n

async def main():
    results = await asyncio.gather(*(value(n) for n in range(10000)))
    print(len(results), sum(results), results[:3], results[-1])

asyncio.run(main())
