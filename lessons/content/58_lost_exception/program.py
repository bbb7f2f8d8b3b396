import asyncio


async def charge(which):
    await asyncio.sleep(1)  # @bank
    raise ValueError(f"{which} card refused")


async def main():
    first = second = None
    try:
        first = asyncio.create_task(charge("first"))  # @keep
        second = asyncio.create_task(charge("second"))
    except ValueError as error:
        print("caught:", error)
    print("the shop is open")
    await asyncio.sleep(2)  # @open
    print("no receipt so far")
    try:
        await second  # @await
        print("no second receipt")
    except ValueError as error:
        print("caught at the await:", error)


asyncio.run(main())
