import asyncio

async def sleeper(i, order):
    await asyncio.sleep(1)
    order.append(i)

async def main():
    order = []
    await asyncio.gather(*(sleeper(i, order) for i in range(25)))
    print(*order)

asyncio.run(main())
