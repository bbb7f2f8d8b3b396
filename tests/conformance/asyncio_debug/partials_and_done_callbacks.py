# stderr: compared
import asyncio
import functools
import logging
import time

logging.basicConfig(format="%(message)s")


def slow(seconds, *, by=1, other="x" * 50):
    time.sleep(seconds * by)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(functools.partial(slow, 0.1, by=2))
    loop.call_soon(functools.partial(functools.partial(slow, by=3), other="y" * 50), 0.1)
    await asyncio.sleep(0)
    future = loop.create_future()
    future.add_done_callback(lambda future: time.sleep(0.2))
    future.set_result(1)
    await asyncio.sleep(0)
    for call in (
        lambda: loop.call_soon(slow, 0),
        lambda: loop.call_later(1, main),
        lambda: loop.run_in_executor(None, main),
        lambda: loop.run_in_executor(None, 5),
    ):
        try:
            call()
        except TypeError as error:
            print(error)


asyncio.run(main(), debug=True)
