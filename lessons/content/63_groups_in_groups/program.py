import asyncio

CONTAINED = ()  # @contained


async def play(band, hours):
    try:
        await asyncio.sleep(hours)  # @play
        if band == "Owls":
            raise RuntimeError("a string broke")  # @breaks
        print(band, "have played")
    except asyncio.CancelledError:
        print(band, "leave the stage")
        raise


async def stage(name, bands):
    try:
        async with asyncio.TaskGroup() as group:  # @inner
            for band, hours in bands.items():
                group.create_task(play(band, hours), name=band)
    except* CONTAINED:
        print(name, "is closed")  # @closed


async def main():
    try:
        async with asyncio.TaskGroup() as festival:  # @outer
            festival.create_task(stage("river", {"Owls": 2, "Larks": 3}), name="river")
            festival.create_task(stage("hill", {"Bees": 1, "Moths": 4}), name="hill")
        print("the festival is over")
    except* RuntimeError as failures:
        print("broken off:", failures.exceptions[0].exceptions[0])  # @off


asyncio.run(main())
