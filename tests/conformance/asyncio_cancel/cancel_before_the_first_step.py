import asyncio

async def work():
    print("never printed")
    try:
        await asyncio.sleep(1)
    finally:
        print("nor this")

async def main():
    task = asyncio.create_task(work())
    print(task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled(), task.done())

asyncio.run(main())
