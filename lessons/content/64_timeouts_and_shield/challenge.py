import asyncio

charged = 0


async def pay():
    global charged
    await asyncio.sleep(0.5)  # @connect
    charged += 1
    await asyncio.sleep(2)  # @confirm
    print("receipt")


async def main():
    for attempt in (1, 2):
        try:
            async with asyncio.timeout(2):
                await pay()  # @pay
            break
        except TimeoutError:
            print("customer, please wait")


asyncio.run(main())
