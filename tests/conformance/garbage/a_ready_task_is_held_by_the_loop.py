import asyncio
import gc

async def spinner(n):
    for i in range(n):
        await asyncio.sleep(0)
    print("spinner done")

async def main():
    asyncio.create_task(spinner(3))
    for _ in range(6):
        gc.collect()
        await asyncio.sleep(0)

asyncio.run(main())
