import asyncio

iteration = 0

async def count():
    global iteration
    while True:
        iteration += 1
        await asyncio.sleep(0)

async def quick():
    return None

async def main():
    counter = asyncio.create_task(count())
    await asyncio.sleep(0)
    before = iteration
    await asyncio.create_task(quick())
    print("a task that returns at once:", iteration - before)
    before = iteration
    task = asyncio.create_task(asyncio.sleep(0))
    await task
    print("a task of sleep(0):", iteration - before)
    before = iteration
    await asyncio.gather(quick(), quick())
    print("gather of two:", iteration - before)
    before = iteration
    await asyncio.wait([asyncio.create_task(quick())])
    print("wait for one:", iteration - before)
    before = iteration
    await asyncio.wait_for(quick(), 1)
    print("wait_for:", iteration - before)
    before = iteration
    await asyncio.shield(quick())
    print("shield:", iteration - before)
    before = iteration
    async with asyncio.timeout(1):
        await quick()
    print("timeout:", iteration - before)
    before = iteration
    async with asyncio.TaskGroup() as group:
        group.create_task(quick())
    print("task group:", iteration - before)
    counter.cancel()

asyncio.run(main())
