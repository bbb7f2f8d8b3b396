import asyncio

real_sleep = asyncio.sleep

async def fake_sleep(seconds, result=None):
    print("asked to sleep", seconds)
    return await real_sleep(0, result)

async def main():
    asyncio.sleep = fake_sleep
    try:
        await asyncio.sleep(1000)
    finally:
        asyncio.sleep = real_sleep
    print("slept no time at all")

asyncio.run(main())
