import asyncio

async def main():
    print(await asyncio.sleep(0, "zero"))
    print(await asyncio.sleep(0.1, result="later"))
    print(await asyncio.sleep(-5, "negative"))
    print(await asyncio.sleep(0))

asyncio.run(main())
