import asyncio

names = {}


async def transfer(who, mine, other, amount):
    first, second = mine, other  # @pair
    async with first:  # @first
        await asyncio.sleep(0.1)  # @ledger
        print(who, "holds", names[first])
        async with second:  # @second
            print(who, "has sent", amount)


async def main():
    blue, red = asyncio.Lock(), asyncio.Lock()
    names.update({blue: "blue", red: "red"})
    ada = asyncio.create_task(transfer("Ada", blue, red, 10), name="Ada")
    bob = asyncio.create_task(transfer("Bob", red, blue, 20), name="Bob")
    done, pending = await asyncio.wait([ada, bob], timeout=2)
    if len(pending) == 2:
        print("nobody moves")
        ada.cancel()  # @cancel
    await asyncio.wait([ada, bob])  # @end


asyncio.run(main())
