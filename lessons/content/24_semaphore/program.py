import asyncio

CARDS = 100  # @cards
PERMITS = 10  # @permits


async def fetch(card, places):
    async with places:  # @enter
        await asyncio.sleep(1)  # @request
    return card


async def main():
    loop = asyncio.get_running_loop()
    places = asyncio.Semaphore(PERMITS)  # @semaphore
    begun = loop.time()
    cards = await asyncio.gather(*(fetch(card, places) for card in range(CARDS)))  # @gather
    print(len(cards), "cards after", round(loop.time() - begun), "s")


asyncio.run(main())
