import asyncio

async def fails(kind, after):
    await asyncio.sleep(after)
    raise kind("x")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError, 1))
            group.create_task(fails(KeyError, 1))
            group.create_task(fails(TypeError, 2))
    except* ValueError as error:
        print("values", error.exceptions)
    except* KeyError as error:
        print("keys", error.exceptions)
    print("goes on")

asyncio.run(main())
