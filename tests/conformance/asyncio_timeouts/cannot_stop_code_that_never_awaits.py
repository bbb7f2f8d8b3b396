import asyncio
import time

async def main():
    begun = time.monotonic()
    try:
        async with asyncio.timeout(1):
            time.sleep(3)
            print("nobody stopped me")
            await asyncio.sleep(0)
            print("one turn is not enough")
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("noticed after", round(time.monotonic() - begun))
    try:
        async with asyncio.timeout(1):
            time.sleep(3)
    except TimeoutError:
        print("not reached")
    else:
        print("left in time, as far as the loop can tell")

asyncio.run(main())
