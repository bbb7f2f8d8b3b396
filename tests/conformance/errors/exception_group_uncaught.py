# stderr: compared
import asyncio

async def fail(kind):
    raise kind("bad")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError))
        group.create_task(fail(KeyError))

asyncio.run(main())
