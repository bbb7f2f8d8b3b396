import asyncio

async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelling", task.cancelling(), "uncancel", task.uncancel(), "uncancel", task.uncancel())
    await asyncio.sleep(0.1)
    return "lives on"

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(await task)

asyncio.run(main())
