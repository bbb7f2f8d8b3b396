import asyncio

async def quick(name):
    print(name, "runs at once")
    return name

async def slow(name):
    print(name, "starts at once")
    await asyncio.sleep(0)
    print(name, "ends later")

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(quick("a"))
    print("created", a.done())
    b = asyncio.create_task(slow("b"))
    print("created", b.done())
    await b

asyncio.run(main())
