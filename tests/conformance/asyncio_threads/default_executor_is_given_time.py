# stderr: compared
import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, time.sleep, 2)
    await asyncio.sleep(0)
    start = loop.time()
    await loop.shutdown_default_executor(timeout=0.5)
    print(f"{loop.time() - start:.1f}")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("closed")
