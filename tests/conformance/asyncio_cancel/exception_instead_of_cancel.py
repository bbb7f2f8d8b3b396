import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("raised while being cancelled")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print(error, "| context:", type(error.__context__).__name__)
    print(task.cancelled(), repr(task.exception()))

asyncio.run(main())
