import asyncio
import time

async def ticker():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    for i in range(3):
        print("tick", i, "at", round(loop.time() - begun, 1))
        await asyncio.sleep(1)

async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0.5)
    time.sleep(5)
    print("blocked for five seconds")
    await task

asyncio.run(main())
