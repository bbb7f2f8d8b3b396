import asyncio

left = 2
sold = 0


async def choose_seat(buyer):
    await asyncio.sleep(1)  # @choose


async def print_ticket(buyer):
    await asyncio.sleep(0.1)  # @print


async def serve(buyer):
    global left, sold
    await choose_seat(buyer)
    if left > 0:  # @check
        await print_ticket(buyer)
        left -= 1  # @take
        sold += 1
        print(buyer, "has a ticket")
    else:
        print(buyer, "goes home")


async def main():
    await asyncio.gather(*(serve(buyer) for buyer in ("Ada", "Bob", "Cy")))
    print("sold", sold, "left", left)


asyncio.run(main())
