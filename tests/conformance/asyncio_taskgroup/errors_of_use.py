import asyncio

async def nothing():
    pass

async def main():
    group = asyncio.TaskGroup()
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split("<")[0], "|", str(error).split("> ")[-1])
    async with group:
        pass
    coroutine = nothing()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split("> ")[-1])
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(str(error).split("> ")[-1])

asyncio.run(main())
