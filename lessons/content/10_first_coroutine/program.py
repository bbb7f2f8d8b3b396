import asyncio


async def read_sensor(room):  # @define
    print("reading the", room)
    await asyncio.sleep(1)  # @wait
    print("done with the", room)
    return 21


async def main():
    reading = read_sensor("kitchen")  # @call
    print("called:", type(reading).__name__)  # @called
    value = await reading  # @await
    print("the kitchen has", value, "degrees")  # @show


asyncio.run(main())  # @run
