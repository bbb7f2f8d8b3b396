import asyncio

async def fail():
    await asyncio.sleep(1)
    raise ValueError("inner")

async def wait_long(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(wait_long("outer child"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(wait_long("inner child"))
                inner.create_task(fail())
    except ExceptionGroup as error:
        print(repr(error))
        print(repr(error.exceptions[0]))
    print("cancelling", asyncio.current_task().cancelling())

asyncio.run(main())
