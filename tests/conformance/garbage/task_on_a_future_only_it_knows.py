import asyncio
import gc
import weakref

async def stuck():
    await asyncio.get_running_loop().create_future()

async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print("said:", context["message"]))
    dropped = weakref.ref(asyncio.create_task(stuck()))
    await asyncio.sleep(0)
    print("before:", dropped() is not None)
    gc.collect()
    print("after:", dropped() is not None)

asyncio.run(main())
