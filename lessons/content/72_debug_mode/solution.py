import asyncio
import logging
import time

written = 0
messages = []
logging.getLogger("asyncio").addFilter(lambda record: messages.append(record.getMessage()))


def render(number):
    """From a library: it blocks, and it is not yours to change."""
    global written
    time.sleep(0.04)
    written += 1  # @render


async def write_reports():
    for number in range(8):
        await asyncio.to_thread(render, number)  # @write


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)  # @debug
    loop.slow_callback_duration = 0.05  # @limit
    await asyncio.create_task(write_reports(), name="reports")
    print("debug mode:", loop.get_debug(), loop.slow_callback_duration)


asyncio.run(main())
slow = [message for message in messages if message.startswith("Executing")]
print("slow steps:", len(slow))
