import asyncio
from contextlib import AsyncExitStack, aclosing


async def temperatures():
    print("sensor opens")  # @open
    try:
        for value in (18, 20, 21):
            await asyncio.sleep(1)  # @measure
            yield value
    finally:
        await asyncio.sleep(0.5)  # @close
        print("sensor closed")


async def main():
    async with AsyncExitStack() as leaving:
        stream = temperatures()  # @keep
        async for value in stream:  # @loop
            print(value, "degrees")
            if value >= 20:
                print("warm enough")
                break  # @leave
    print("another user wants the sensor")
    await asyncio.sleep(5)
    print("main is done")  # @end


asyncio.run(main())  # @run
