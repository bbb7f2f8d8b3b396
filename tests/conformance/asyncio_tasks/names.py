import asyncio

async def nothing():
    return asyncio.current_task().get_name()

async def main():
    print(asyncio.current_task().get_name())
    a = asyncio.create_task(nothing())
    b = asyncio.create_task(nothing(), name="fetcher")
    c = asyncio.create_task(nothing())
    c.set_name(17)
    print(a.get_name(), b.get_name(), c.get_name())
    print(await a, await b, await c)
    print(type(c.get_name()).__name__)

asyncio.run(main())
