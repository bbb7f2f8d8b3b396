import asyncio
import time

def blocking(seconds):
    time.sleep(seconds)
    return f"slept {seconds}"

async def ticker(n):
    for i in range(n):
        print("tick", i)
        await asyncio.sleep(1)

async def main():
    task = asyncio.create_task(ticker(3))
    print(await asyncio.to_thread(blocking, 2.5))
    await task

asyncio.run(main())
