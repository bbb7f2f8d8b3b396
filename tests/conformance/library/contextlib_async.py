import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager

@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(0.01)
    try:
        yield name
    finally:
        await asyncio.sleep(0.01)
        print("close", name)

async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("numbers closed")

async def main():
    async with connection("db") as db:
        print("using", db)
    try:
        async with connection("cache"):
            raise ValueError("inside")
    except ValueError as error:
        print(error)
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(n)) for n in "ab"]
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "sync callback")
        print(names)
    async with aclosing(numbers()) as source:
        async for n in source:
            if n == 2:
                break
    print("done")

asyncio.run(main())
