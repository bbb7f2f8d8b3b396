import asyncio


async def stamp():  # @stamp-body
    return "stamped"


async def pack():
    for parcel in (1, 2):
        print("packs", parcel)
        await stamp()  # @stamp
    await asyncio.sleep(0)  # @yield
    for parcel in (3, 4):
        print("packs", parcel)
        await stamp()


async def drive():
    print("the driver loads")
    await asyncio.sleep(0)  # @load
    print("the driver leaves")


async def main():
    packer = asyncio.create_task(pack(), name="packer")
    driver = asyncio.create_task(drive(), name="driver")
    await packer
    await driver


asyncio.run(main())
