import asyncio

async def source():
    try:
        yield "one"
        await asyncio.sleep(10)
        yield "never"
    except asyncio.CancelledError:
        print("source cancelled")
        raise
    finally:
        print("source closed")

async def reader():
    async for item in source():
        print(item)

async def main():
    task = asyncio.create_task(reader())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
