import asyncio

async def child(name):
    try:
        await asyncio.sleep(5)
    finally:
        print("child", name, "ends")

async def parent():
    try:
        await asyncio.gather(child(1), child(2))
    except asyncio.CancelledError:
        print("parent cancelled")
        raise

async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it", task.cancelled())

asyncio.run(main())
