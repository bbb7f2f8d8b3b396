import asyncio

async def one():
    print("runs once")
    return 1

async def main():
    print(await asyncio.gather())
    coroutine = one()
    print(await asyncio.gather(coroutine, coroutine, asyncio.sleep(0, "x")))

asyncio.run(main())
