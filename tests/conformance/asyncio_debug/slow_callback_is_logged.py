import asyncio
import logging
import time


class Seconds(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        print(record.levelname, text.split(" name=")[0].split("(")[0], text[text.index("took") :])


logging.getLogger("asyncio").addHandler(Seconds())
logging.getLogger("asyncio").propagate = False


def block():
    time.sleep(0.5)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    time.sleep(0.2)
    await asyncio.sleep(0)
    time.sleep(0.05)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 0.01
    time.sleep(0.05)
    await asyncio.sleep(0)
    loop.call_soon(block)
    await asyncio.sleep(1)
    loop.set_debug(False)
    time.sleep(0.5)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
