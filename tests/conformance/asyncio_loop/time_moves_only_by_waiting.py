import asyncio

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    for i in range(10):
        await asyncio.sleep(0)
    print(round(loop.time() - begun, 1))
    await asyncio.sleep(4)
    print(round(loop.time() - begun, 1))

asyncio.run(main())
