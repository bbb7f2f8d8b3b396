import asyncio
import time

copied = 0
stopping = False  # yours to use


def copy_all():
    global copied
    for number in range(20):
        time.sleep(0.5)  # @copy
        copied += 1


async def main():
    global stopping
    copying = asyncio.create_task(asyncio.to_thread(copy_all))  # @start
    await asyncio.sleep(2.2)
    copying.cancel()  # @give-up
    try:
        await copying
    except asyncio.CancelledError:
        print("given up")
    await asyncio.sleep(20)  # the program does other things


asyncio.run(main())
print(copied, "of 20 files copied")
