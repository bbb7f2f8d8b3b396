import asyncio
import time

async def main():
    loop = asyncio.get_running_loop()
    event = asyncio.Event()
    def work():
        time.sleep(1)
        loop.call_soon_threadsafe(event.set)
        return "thread ends"
    future = loop.run_in_executor(None, work)
    await event.wait()
    print("event set")
    print(await future)

asyncio.run(main())
