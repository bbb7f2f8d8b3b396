import asyncio

log = []

async def ticker():
    for i in range(9):
        log.append(str(i))
        await asyncio.sleep(0)

async def quick(name):
    log.append(name)

async def body():
    async with asyncio.TaskGroup() as group:
        group.create_task(quick("p"))
        group.create_task(quick("q"))
        log.append("body")
    log.append("left")
    async with asyncio.TaskGroup():
        pass
    log.append("empty")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(quick("r"))
            raise ValueError
    except* ValueError:
        log.append("caught")

async def main():
    await asyncio.gather(ticker(), body())
    print(" ".join(log))

asyncio.run(main())
