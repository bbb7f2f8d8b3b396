import asyncio

async def main():
    child = asyncio.create_task(asyncio.sleep(10))
    other = asyncio.create_task(asyncio.sleep(1, "other"))
    asyncio.get_running_loop().call_later(0.5, child.cancel)
    try:
        await asyncio.gather(child, other)
    except asyncio.CancelledError:
        print("a cancelled child is raised as CancelledError; other done:", other.done())
    print(await other)
    child = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_later(0.5, child.cancel)
    print(await asyncio.gather(child, asyncio.sleep(1, "x"), return_exceptions=True))

asyncio.run(main())
