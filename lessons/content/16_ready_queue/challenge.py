import asyncio

rings = looked_at = 0
searching = True


async def look_at(parcel):
    global looked_at
    looked_at += 1
    return parcel == 1001


async def search():
    global searching
    for parcel in range(1, 1001):
        await look_at(parcel)  # @look
    searching = False


async def doorbell():
    global rings
    while searching:
        rings += 1
        await asyncio.sleep(0)  # @ring


async def main():
    bell = asyncio.create_task(doorbell(), name="doorbell")
    await asyncio.create_task(search(), name="search")
    await bell
    print("heard the bell", rings, "times")


asyncio.run(main())
