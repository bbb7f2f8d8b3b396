import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("work is cancelled")
        await asyncio.sleep(1)
        print("and cleans up")
        raise

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    try:
        await asyncio.wait_for(work(), 2)
    except TimeoutError:
        print("timed out after", round(loop.time() - begun, 1))

asyncio.run(main())
