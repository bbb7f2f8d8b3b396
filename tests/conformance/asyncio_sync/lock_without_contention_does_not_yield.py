import asyncio

async def other():
    print("other")

async def main():
    task = asyncio.create_task(other())
    lock = asyncio.Lock()
    async with lock:
        print("held", lock.locked())
    print("released", lock.locked())
    await task

asyncio.run(main())
