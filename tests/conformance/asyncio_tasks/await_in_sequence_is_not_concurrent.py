import asyncio

async def brew(name, seconds):
    print("start", name)
    await asyncio.sleep(seconds)
    print("done", name)
    return name

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    first = await brew("tea", 1)
    second = await brew("coffee", 2)
    print(first, second, round(loop.time() - begun, 1))
    begun = loop.time()
    tea = asyncio.create_task(brew("tea", 1))
    coffee = asyncio.create_task(brew("coffee", 2))
    print("both created")
    print(await tea, await coffee, round(loop.time() - begun, 1))

asyncio.run(main())
