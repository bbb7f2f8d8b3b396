import asyncio

SHOPS = ["tea", "rice", "salt"]  # @shops
one_by_one = together = None


async def price(shop):
    await asyncio.sleep(1)  # @reply
    return len(shop)


async def main():
    global one_by_one, together
    loop = asyncio.get_running_loop()

    begun = loop.time()
    for shop in SHOPS:
        await price(shop)  # @sequential
    one_by_one = round(loop.time() - begun)
    print("one by one:", one_by_one, "s")

    begun = loop.time()
    tasks = []
    for shop in SHOPS:
        tasks.append(asyncio.create_task(price(shop), name=shop))  # @make
    for task in tasks:
        await task  # @collect
    together = round(loop.time() - begun)
    print("together:", together, "s")


asyncio.run(main())
