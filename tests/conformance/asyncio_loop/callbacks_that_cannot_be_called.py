# stderr: compared
"""The call itself fails: the loop's own frame is all that its traceback has."""

import asyncio


def callback():
    pass


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(callback)
    future.set_result(1)
    await asyncio.sleep(0)
    loop.call_soon(callback, 1, 2)
    loop.call_soon(int, "no number")
    loop.call_later(0, {}.pop, "missing")
    await asyncio.sleep(0.1)


asyncio.run(main())
