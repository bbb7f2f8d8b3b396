# In debug mode steps and callbacks that last at least slow_callback_duration are logged, and only those.
import asyncio
import logging
import time


class Keep(logging.Filter):
    def filter(self, record):
        message = record.getMessage()
        if message.startswith("Executing"):
            subject, _, rest = message.removeprefix("Executing ").partition(" took ")
            print(record.levelname, subject.split(" ")[0], rest)
        return False


logging.getLogger("asyncio").addFilter(Keep())


async def work(seconds):
    time.sleep(seconds)
    await asyncio.sleep(0)
    time.sleep(seconds / 2)


async def main(limit):
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = limit
    await work(0.25)
    await asyncio.create_task(work(1))
    loop.call_soon(time.sleep, 0.5)
    await asyncio.sleep(0)
    done = loop.create_future()
    done.add_done_callback(lambda future: time.sleep(2))
    done.set_result(None)
    await asyncio.sleep(0)
    print("limit", limit, "over")


asyncio.run(main(0.125), debug=True)
asyncio.run(main(1), debug=True)
asyncio.run(main(0.125), debug=False)
