# /// loopglass
# seed = 1  # @options
# ///
import asyncio


async def deliver():
    try:
        for letter in (1, 2, 3):
            await asyncio.sleep(1)  # @deliver
            print("courier: delivered", letter)
    finally:
        print("courier: back in the office")  # @back


async def main():
    courier = asyncio.create_task(deliver(), name="courier")
    await asyncio.sleep(1.5)  # @work
    print("the office closes")
    return  # @leave


asyncio.run(main())
