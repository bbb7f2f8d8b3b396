import asyncio
import time

PICTURES = ["cat.jpg", "dog.jpg", "owl.jpg"]
done = 0


def resize(name):
    """From a library: it blocks, and it is not yours to change."""
    time.sleep(1)  # @resize
    return name.replace(".jpg", "-small.jpg")


async def make_thumbnail(name):
    global done
    small = await asyncio.to_thread(resize, name)  # @work
    done += 1
    print("made", small)


async def heartbeat():
    while True:
        print("alive")  # @beat
        await asyncio.sleep(0.5)


async def main():
    pulse = asyncio.create_task(heartbeat(), name="heartbeat")
    for name in PICTURES:
        await make_thumbnail(name)  # @all
    pulse.cancel()
    print(done, "thumbnails")


asyncio.run(main())
