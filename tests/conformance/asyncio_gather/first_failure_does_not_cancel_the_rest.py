import asyncio

async def fails(after):
    await asyncio.sleep(after)
    raise ValueError(f"failed after {after}")

async def works():
    await asyncio.sleep(2)
    print("the sibling finished all the same")
    return "ok"

async def main():
    sibling = asyncio.create_task(works())
    try:
        await asyncio.gather(sibling, fails(1), fails(1.5))
    except ValueError as error:
        print("caught", error, "- sibling done:", sibling.done())
    await asyncio.sleep(2)
    print(sibling.result())

asyncio.run(main())
