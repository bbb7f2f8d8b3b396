import asyncio
import logging
import time

messages = []
logging.getLogger("asyncio").addFilter(lambda record: messages.append(record.getMessage()))


def read_recipe():
    time.sleep(0.5)  # @block


def print_label():
    time.sleep(0.08)  # @label


async def bake():
    read_recipe()
    await asyncio.sleep(1)  # @oven
    print_label()


async def main():
    pass  # @setup
    await asyncio.create_task(bake(), name="bread")


asyncio.run(main())  # @run
slow = [message for message in messages if message.startswith("Executing")]
print("messages:", len(slow))
