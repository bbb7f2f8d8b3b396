import asyncio
import concurrent.futures
import gc
import logging
import sys
import time


class Short(logging.Formatter):
    def formatException(self, info):
        return repr(info[1])


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short("%(levelname)s %(filename)s:%(lineno)d %(funcName)s: %(message).20s"))
logging.basicConfig(level=logging.DEBUG, handlers=[handler])


def slow():
    time.sleep(0.2)


async def fails():
    raise ValueError("lost")


def failing_handler(loop, context):
    raise KeyError("in the handler")


def failing_callback(future):
    raise LookupError("callback")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    gc.collect()
    loop.call_soon(slow)
    await asyncio.sleep(0)
    loop.set_exception_handler(failing_handler)
    loop.call_exception_handler({"message": "asked for"})
    logging.info("the program's own")


asyncio.run(main(), debug=True)

future = concurrent.futures.Future()
future.add_done_callback(failing_callback)
future.set_result(1)
future.add_done_callback(failing_callback)
