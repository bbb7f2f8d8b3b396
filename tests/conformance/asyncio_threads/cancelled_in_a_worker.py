import asyncio
import concurrent.futures


def work(error):
    raise error


async def main():
    loop = asyncio.get_running_loop()
    for error in (concurrent.futures.CancelledError("away"), concurrent.futures.InvalidStateError("wrong"), TimeoutError("late")):
        try:
            await loop.run_in_executor(None, work, error)
        except BaseException as raised:
            print(type(raised).__module__, type(raised).__name__, raised.args, raised is error)


asyncio.run(main())
