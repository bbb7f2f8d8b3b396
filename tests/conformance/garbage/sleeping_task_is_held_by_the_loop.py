import asyncio
import gc
import weakref

async def sleeper():
    await asyncio.sleep(1)
    print("woke up")

async def main():
    dropped = weakref.ref(asyncio.create_task(sleeper()))
    await asyncio.sleep(0)
    gc.collect()
    print("alive:", dropped() is not None)
    await asyncio.sleep(2)
    print("finished and gone:", dropped() is None)

asyncio.run(main())
