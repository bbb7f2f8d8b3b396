import asyncio

charged = 0


async def pay():
    global charged
    await asyncio.sleep(0.5)  # @connect
    charged += 1
    await asyncio.sleep(2)  # @confirm
    print("receipt")


async def main():
    payment = asyncio.create_task(pay())
    try:
        async with asyncio.timeout(2):
            await asyncio.shield(payment)  # @pay
    except TimeoutError:
        print("customer, please wait")


asyncio.run(main())
