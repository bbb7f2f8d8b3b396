import asyncio

async def fails():
    await asyncio.sleep(1)
    raise ValueError("first")

async def sibling():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("sibling cancelled")
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            group.create_task(sibling())
            await asyncio.sleep(20)
            print("not reached")
    except ExceptionGroup as error:
        print(repr(error), error.message, error.exceptions)

asyncio.run(main())
