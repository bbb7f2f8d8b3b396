import asyncio
import time

def work():
    time.sleep(2)
    print("the thread finished all the same")

async def main():
    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("task cancelled")
    print("main ends")

asyncio.run(main())
print("run waited for the thread")
