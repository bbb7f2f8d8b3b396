import asyncio

async def work():
    try:
        print("working")
        await asyncio.sleep(10)
    finally:
        print("cleaning")
        await asyncio.sleep(1)
        print("clean")

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled at", round(loop.time() - begun, 1))

asyncio.run(main())
