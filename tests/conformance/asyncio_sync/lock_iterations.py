import asyncio

log = []

async def ticker():
    for i in range(12):
        log.append(str(i))
        await asyncio.sleep(0)

async def worker(name, lock, turns):
    log.append(name + "?")
    await lock.acquire()
    log.append(name + "+")
    for _ in range(turns):
        await asyncio.sleep(0)
    lock.release()
    log.append(name + "-")

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(ticker(), worker("a", lock, 2), worker("b", lock, 1), worker("c", lock, 0), worker("d", lock, 1))
    print(" ".join(log))

asyncio.run(main())
