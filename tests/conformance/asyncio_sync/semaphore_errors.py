import asyncio

async def main():
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print("ValueError:", error)
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print("ValueError:", error)
    free = asyncio.Semaphore(1)
    free.release()
    print(await free.acquire(), await free.acquire(), free.locked())

asyncio.run(main())
