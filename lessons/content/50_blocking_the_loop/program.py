# /// loopglass
# cpu_cost_ns = 1000
# ///
import asyncio
import time


def crunch():
    total = 0
    for pixel in range(400_000):
        total += pixel * pixel % 255
    return total


async def heartbeat(begun):
    for beat in range(4):
        now = time.monotonic() - begun
        print(f"beat {beat} at {now:.1f} s")  # @beat
        await asyncio.sleep(1)  # @rest


async def resize(name):
    print("resizing", name)  # @begin
    time.sleep(3)  # @block
    print(name, "is done")  # @done


async def main():
    pulse = asyncio.create_task(heartbeat(time.monotonic()), name="heartbeat")
    await asyncio.sleep(1.5)  # @pause
    await resize("cat.jpg")  # @call
    await pulse


asyncio.run(main())
