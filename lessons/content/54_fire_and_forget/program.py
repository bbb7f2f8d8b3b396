import asyncio
import gc


async def send_reminder():
    await asyncio.sleep(1)  # @asleep
    print("reminder sent")  # @sent


async def handle_reply():
    reply = asyncio.get_running_loop().create_future()
    await reply  # @waiting
    print("reply handled")


async def main():
    asyncio.create_task(send_reminder(), name="reminder")  # @forget-reminder
    asyncio.create_task(handle_reply(), name="reply")  # @forget-reply
    await asyncio.sleep(0.5)  # @pause
    gc.collect()  # @collect
    print("the collector has run")  # @after
    await asyncio.sleep(1)
    print("the chat closes")


asyncio.run(main())
