import asyncio
import time

copied = {"Ada": 0, "Bob": 0}
stopping = False  # yours to use


def copy_all(user):
    for number in range(4):
        time.sleep(0.5)  # @copy
        copied[user] += 1


async def main():
    global stopping
    await asyncio.to_thread(copy_all, "Ada")  # she waits for the end
    copying = asyncio.create_task(asyncio.to_thread(copy_all, "Bob"))  # @start
    await asyncio.sleep(2.2)
    copying.cancel()  # @give-up
    try:
        await copying
    except asyncio.CancelledError:
        print("Bob has given up")
    await asyncio.sleep(20)  # the program does other things


asyncio.run(main())
ada, bob = copied["Ada"], copied["Bob"]
print("Ada has", ada, "of 8 files, Bob", bob)
