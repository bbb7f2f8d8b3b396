import asyncio

sold = 0


async def sell(till):
    global sold
    seen = sold  # @read
    await asyncio.sleep(0.1)  # @pause
    sold = seen + 1  # @write
    print(till, "has counted", sold)  # @counted


async def main():
    tills = [asyncio.create_task(sell(name), name=name) for name in ("A", "B", "C")]
    await asyncio.gather(*tills)  # @gather
    print("sold:", sold)


asyncio.run(main())
