import asyncio

async def producer(queue):
    for item in range(5):
        await asyncio.sleep(0.1)
        await queue.put(item)
        print("put", item)
    await queue.put(None)

async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        await asyncio.sleep(0.15)
    print("consumer ends")

async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue))

asyncio.run(main())
