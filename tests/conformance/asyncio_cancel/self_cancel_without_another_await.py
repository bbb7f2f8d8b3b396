import asyncio

async def work():
    asyncio.current_task().cancel()
    return "returned"

async def main():
    task = asyncio.create_task(work())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled although it returned", task.cancelled())

asyncio.run(main())
