import asyncio

async def job(name, seconds):
    await asyncio.sleep(seconds)
    print("finished", name)
    return name

async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(job("a", 2))
        b = group.create_task(job("b", 1), name="second")
        print("inside", a.done(), b.get_name())
    print("after", a.result(), b.result())

asyncio.run(main())
