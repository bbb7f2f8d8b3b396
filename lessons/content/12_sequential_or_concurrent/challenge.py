import asyncio

PRICES = {"tea": 9, "rice": 4, "salt": 7}
asked = 0
discount = None


async def price(shop):
    global asked
    asked += 1
    await asyncio.sleep(1)  # @reply
    return PRICES[shop]


async def ask_discount(total):
    await asyncio.sleep(1)  # @discount
    return total // 10


async def main():
    global discount
    total = 0
    for shop in PRICES:
        total += await price(shop)  # @price
    discount = await ask_discount(total)
    print("to pay:", total - discount)


asyncio.run(main())
