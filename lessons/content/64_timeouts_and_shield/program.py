import asyncio
import time

PATIENCE = 2  # @patience


async def bake(what):
    try:
        await asyncio.sleep(3)  # @bake
        print(what, "is ready")
    except asyncio.CancelledError:
        print("oven:", what, "thrown away")
        raise


async def order():
    try:
        async with asyncio.timeout(PATIENCE):  # @timeout
            await bake("pizza")
    except TimeoutError:
        print("no pizza in time")


async def main():
    await asyncio.create_task(order(), name="order")

    payment = asyncio.create_task(bake("payment"), name="payment")
    try:
        async with asyncio.timeout(PATIENCE):
            await asyncio.shield(payment)  # @shield
    except TimeoutError:
        print("no payment in time")
    await payment  # @later


asyncio.run(main())
