# stderr: compared
import asyncio

async def child():
    raise ValueError("from the task")

async def main():
    task = asyncio.create_task(child())
    await task

asyncio.run(main())
