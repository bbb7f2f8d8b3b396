import asyncio

log = []

async def worker(name, semaphore, turns):
    async with semaphore:
        log.append(name + "+")
        for _ in range(turns):
            await asyncio.sleep(0)
        log.append(name + "-")

async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(worker(n, semaphore, t) for n, t in zip("abcdef", (3, 1, 2, 0, 1, 2))))
    print(" ".join(log))
    print(semaphore.locked(), semaphore._value)

asyncio.run(main())
