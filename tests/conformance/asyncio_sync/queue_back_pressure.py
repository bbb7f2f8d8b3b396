import asyncio

async def producer(queue):
    for n in range(5):
        print("putting", n, "full" if queue.full() else "free")
        await queue.put(n)
    print("producer ends")

async def consumer(queue):
    for _ in range(5):
        await asyncio.sleep(1)
        print("got", queue.get_nowait(), "left", queue.qsize())

async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))
    print(queue.empty(), queue.maxsize)

asyncio.run(main())
