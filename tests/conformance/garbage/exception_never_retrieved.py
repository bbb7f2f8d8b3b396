# stderr: compared
import asyncio

async def fail():
    raise ValueError("nobody asks")

async def main():
    task = asyncio.create_task(fail(), name="lost")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("dropping the task", flush=True)
    del task
    print("dropped")

asyncio.run(main())
