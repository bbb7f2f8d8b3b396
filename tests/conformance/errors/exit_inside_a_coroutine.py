import asyncio
import sys

async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background ends")

async def main():
    asyncio.create_task(background())
    await asyncio.sleep(1)
    sys.exit(4)

asyncio.run(main())
