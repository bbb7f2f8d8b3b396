import asyncio

charged = 0


async def pay():
    global charged
    await asyncio.sleep(0.5)  # @connect
    charged += 1
    await asyncio.sleep(2)  # @confirm
    print("receipt")


async def main():
    await pay()  # @pay
    print("customer, thank you")


asyncio.run(main())
