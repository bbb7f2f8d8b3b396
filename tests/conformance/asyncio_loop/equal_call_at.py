import asyncio

async def main():
    loop = asyncio.get_running_loop()
    for count in (3, 7, 12, 20):
        when = loop.time() + 1
        order = []
        for i in range(count):
            loop.call_at(when, order.append, i)
        await asyncio.sleep(2)
        print(*order)

asyncio.run(main())
