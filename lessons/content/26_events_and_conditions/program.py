import asyncio


async def visitor(name, comes, door):
    await asyncio.sleep(comes)  # @walk
    print(name, "arrives")
    try:
        async with asyncio.timeout(5):
            await door.wait()  # @wait
        print(name, "is in")
    except TimeoutError:
        print(name, "gives up")


async def porter(door):
    await asyncio.sleep(2)
    door.set()  # @set
    print("the porter has opened")


async def main():
    door = asyncio.Event()
    people = [("Ada", 0.5), ("Bob", 1), ("Cy", 3)]
    async with asyncio.TaskGroup() as day:
        for name, comes in people:
            day.create_task(visitor(name, comes, door), name=name)
        day.create_task(porter(door), name="porter")
    print("the museum closes")


asyncio.run(main())
