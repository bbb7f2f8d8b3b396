# stderr: compared
import asyncio
import gc

async def stuck():
    await asyncio.get_running_loop().create_future()

async def main():
    asyncio.create_task(stuck(), name="stuck")
    await asyncio.sleep(0)
    print("collecting", flush=True)
    gc.collect()
    print("collected")

asyncio.run(main())
