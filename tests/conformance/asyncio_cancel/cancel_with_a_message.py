import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("in the task:", error.args)
        raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("closing time")
    try:
        await task
    except asyncio.CancelledError as error:
        print("in main:", error.args)
    try:
        task.result()
    except asyncio.CancelledError as error:
        print("result():", error.args)

asyncio.run(main())
