import asyncio

async def work():
    try:
        async with asyncio.timeout(5):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timed out")
    except asyncio.CancelledError:
        print("cancelled from outside")
        raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())

asyncio.run(main())
