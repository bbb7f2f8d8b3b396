import asyncio

async def work(seconds):
    await asyncio.sleep(seconds)
    return "done"

async def main():
    print(await asyncio.wait_for(work(1), timeout=2))
    print(await asyncio.wait_for(work(1), timeout=None))
    try:
        await asyncio.wait_for(work(3), timeout=2)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))
    print(asyncio.TimeoutError is TimeoutError)

asyncio.run(main())
