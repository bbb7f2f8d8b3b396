import asyncio

async def fail(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print(name, "raises")
    raise RuntimeError(name)

async def main():
    try:
        await asyncio.gather(fail("second", 2), fail("first", 1), fail("third", 3))
    except RuntimeError as error:
        print("main gets", error)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("no complaint about the others")

asyncio.run(main())
