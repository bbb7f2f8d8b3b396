import asyncio

running = 0
most = 0

async def request(n, semaphore):
    global running, most
    async with semaphore:
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.1 * (n % 3 + 1))
        running -= 1
    return n

async def main():
    semaphore = asyncio.Semaphore(3)
    results = await asyncio.gather(*(request(n, semaphore) for n in range(10)))
    print(results, "at most", most, "at once")
    print(semaphore.locked())

asyncio.run(main())
