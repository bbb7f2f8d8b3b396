import asyncio

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    for i in range(10):
        await asyncio.sleep(0)
    print(round(loop.time() - begun, 2))
    await asyncio.sleep(3600)
    print(round(loop.time() - begun, 2))

asyncio.run(main())
