import asyncio
import gc
import weakref

async def main():
    event, queue = asyncio.Event(), asyncio.Queue()
    async def wait_event():
        await event.wait()
        print("event waiter")
    async def wait_queue():
        print("queue waiter", await queue.get())
    a, b = weakref.ref(asyncio.create_task(wait_event())), weakref.ref(asyncio.create_task(wait_queue()))
    await asyncio.sleep(0)
    gc.collect()
    print(a() is not None, b() is not None)
    event.set()
    queue.put_nowait(1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(a() is None, b() is None)

asyncio.run(main())
