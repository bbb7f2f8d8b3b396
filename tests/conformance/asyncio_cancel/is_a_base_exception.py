import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("not caught here")
    finally:
        print("finally")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), asyncio.CancelledError.__mro__[1].__name__)
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print(repr(error))

asyncio.run(main())
