import asyncio

async def slow():
    yield 1
    await asyncio.sleep(1)
    yield 2

async def take(generator):
    return await anext(generator)

async def main():
    generator = slow()
    print(await take(generator))
    first = asyncio.create_task(take(generator))
    await asyncio.sleep(0)
    try:
        await take(generator)
    except RuntimeError as error:
        print("RuntimeError:", error)
    print(await first)

asyncio.run(main())
