import asyncio

async def leaf(n):
    await asyncio.sleep(n / 10)
    return n

async def main():
    inner = asyncio.gather(leaf(1), leaf(2))
    print(await asyncio.gather(inner, leaf(3), asyncio.gather(leaf(4))))
    print(await asyncio.gather(*[leaf(n) for n in range(5)]))

asyncio.run(main())
