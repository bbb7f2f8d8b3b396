# stderr: compared
"""What tasks raise when asyncio.run cancels them has what main raised as its context."""

import asyncio


async def worker():
    try:
        await asyncio.sleep(100)
    finally:
        raise ValueError("cleanup failed")


async def main():
    asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(0.1)
    raise LookupError("main failed")


async def fine():
    asyncio.create_task(worker(), name="worker of the fine one")
    await asyncio.sleep(0.1)


asyncio.run(fine())
asyncio.run(main())
