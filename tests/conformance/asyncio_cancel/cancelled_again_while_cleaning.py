import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    finally:
        try:
            await asyncio.sleep(10)
            print("not reached")
        except asyncio.CancelledError as error:
            print("second cancel", error.args)
            raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel("one")
    await asyncio.sleep(1)
    task.cancel("two")
    print("cancelling", task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, repr(error.__context__))

asyncio.run(main())
