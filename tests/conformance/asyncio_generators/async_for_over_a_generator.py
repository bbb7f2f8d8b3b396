import asyncio

async def countdown(n):
    while n:
        yield n
        await asyncio.sleep(0.1)
        n -= 1

async def main():
    async for n in countdown(3):
        print(n)
    else:
        print("lift off")
    print([n async for n in countdown(4) if n % 2])
    print({n: n * n async for n in countdown(2)})
    print(sum([n async for n in countdown(3)]))

asyncio.run(main())
