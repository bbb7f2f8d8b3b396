import asyncio

log = []

async def ticker():
    for i in range(10):
        log.append(str(i))
        await asyncio.sleep(0)

async def getter(name, queue):
    log.append(f"{name}={await queue.get()}")

async def putter(queue):
    for item in "xyz":
        await queue.put(item)
        log.append("put" + item)

async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(ticker(), getter("a", queue), getter("b", queue), putter(queue), getter("c", queue))
    print(" ".join(log))

asyncio.run(main())
