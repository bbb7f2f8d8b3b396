import asyncio

async def node(group, depth, name):
    print("  " * depth + name)
    if depth < 2:
        for i in "ab":
            group.create_task(node(group, depth + 1, name + i))
    await asyncio.sleep(0)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(node(group, 0, "x"))
    print("all done")

asyncio.run(main())
