import asyncio

async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner")
        raise

async def middle():
    try:
        await inner()
    finally:
        print("middle")

async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer")
        raise

async def main():
    inner_task = asyncio.create_task(middle())
    outer_task = asyncio.create_task(outer(inner_task))
    await asyncio.sleep(1)
    outer_task.cancel()
    await asyncio.wait([outer_task])
    print(inner_task.cancelled(), outer_task.cancelled())

asyncio.run(main())
