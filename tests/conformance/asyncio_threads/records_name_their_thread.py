"""What is logged in a pool's thread names that thread, though the program does not import threading."""

import asyncio
import logging
import sys

logging.basicConfig(
    level=logging.INFO, stream=sys.stdout, format="%(asctime)s %(threadName)s %(taskName)s %(funcName)s: %(message)s", datefmt="%S"
)
logger = logging.getLogger("app")


def blocking(number):
    logger.info("blocking %d", number)


async def main():
    logger.info("begin")
    for number in range(2):
        await asyncio.to_thread(blocking, number)
    await asyncio.get_running_loop().run_in_executor(None, logger.info, "directly")
    logger.info("end")


asyncio.run(main())
