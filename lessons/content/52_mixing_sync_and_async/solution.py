import asyncio
import time

saved = 0


def write(text):
    """From a library: it blocks, and it is not yours to change."""
    global saved
    time.sleep(1)  # @write
    saved += 1


async def save(text):
    await asyncio.to_thread(write, text)  # @save


async def save_all(drafts):
    for text in drafts:
        await save(text)  # @run


async def blink():
    while True:
        await asyncio.sleep(0.5)
        print("blink")  # @blink


async def main():
    cursor = asyncio.create_task(blink())
    await save_all(["one", "two", "three"])  # @all
    cursor.cancel()
    print(saved, "saved")


asyncio.run(main())
