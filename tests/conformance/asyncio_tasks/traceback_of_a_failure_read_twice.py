# stderr: compared
import asyncio
import traceback


def fail():
    raise ValueError("failed")


async def failing():
    await asyncio.sleep(0)
    fail()


async def main():
    task = asyncio.create_task(failing())
    for _ in range(2):
        try:
            await task
        except ValueError:
            traceback.print_exc()
    future = asyncio.get_running_loop().create_future()
    try:
        fail()
    except ValueError as error:
        future.set_exception(error)
    for _ in range(2):
        try:
            future.result()
        except ValueError:
            traceback.print_exc()


asyncio.run(main())
