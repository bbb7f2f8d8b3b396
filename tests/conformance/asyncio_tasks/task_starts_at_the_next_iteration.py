import asyncio

async def child(name):
    print("child", name)
    await asyncio.sleep(0)
    print("child", name, "again")
    return name

async def main():
    a = asyncio.create_task(child("a"))
    b = asyncio.create_task(child("b"))
    print("created, not started")
    await asyncio.sleep(0)
    print("main after one iteration", a.done(), b.done())
    await asyncio.sleep(0)
    print("main after two iterations", a.done(), b.done())
    await asyncio.sleep(0)
    print("main after three iterations", a.done(), b.done())
    print(await b, await a)

asyncio.run(main())
