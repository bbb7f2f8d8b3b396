import asyncio

SENSORS = {"kitchen": 21, "cellar": 12, "attic": 30}
total = 0


async def measure(room):
    await asyncio.sleep(0.5)  # @measure
    return SENSORS[room]


async def store(value):
    global total
    await asyncio.sleep(0.1)  # @keep
    total += value


async def main():
    for room in SENSORS:
        value = await measure(room)  # @value
        await store(value)  # @store
    print(len(SENSORS), "rooms,", total, "degrees in all")


asyncio.run(main())
