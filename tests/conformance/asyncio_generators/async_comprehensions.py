import asyncio

async def slow(n):
    await asyncio.sleep(0)
    return n * 10

async def numbers(n):
    for i in range(n):
        yield i

async def main():
    print([await slow(n) for n in range(3)])
    print([x async for x in numbers(5) if await slow(x) > 10])
    print({await slow(x) async for x in numbers(1)})
    print([(i, j) async for i in numbers(2) for j in "ab"])
    lazy = (x + 1 async for x in numbers(3))
    print(type(lazy).__name__, [x async for x in lazy])
    print(await asyncio.gather(*[slow(x) async for x in numbers(3)]))

asyncio.run(main())
