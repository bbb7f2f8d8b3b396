import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for name, delay in [("c", 0.3), ("a", 0.1), ("b", 0.2), ("a2", 0.1), ("now", 0), ("past", -1)]:
        loop.call_later(delay, print, name)
    await asyncio.sleep(1)

asyncio.run(main())
