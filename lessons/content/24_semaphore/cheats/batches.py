import asyncio

fetched = 0


async def request(card, attempt):
    await asyncio.sleep(0.8)  # @request
    return not (card % 8 == 0 and attempt == 1)


async def pause():
    await asyncio.sleep(0.8)  # @pause


async def fetch(card):
    global fetched
    for attempt in (1, 2):
        places = asyncio.Semaphore(5)  # @semaphore
        async with places:
            if await request(card, attempt):
                fetched += 1
                return
            await pause()  # @retry


async def main():
    for first in range(0, 40, 5):
        await asyncio.gather(*(fetch(card) for card in range(first, first + 5)))
    print(fetched, "cards")


asyncio.run(main())
