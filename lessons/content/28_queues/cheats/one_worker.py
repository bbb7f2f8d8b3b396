import asyncio

in_memory = most = made = 0


async def camera(pictures):
    global in_memory, most
    for number in range(60):
        await asyncio.sleep(0.01)  # @shoot
        in_memory += 1
        most = max(most, in_memory)
        await pictures.put(number)  # @put


async def worker(pictures):
    global in_memory, made
    while True:
        number = await pictures.get()
        await asyncio.sleep(0.3)  # @resize
        in_memory -= 1
        made += 1
        pictures.task_done()


async def main():
    pictures = asyncio.Queue(maxsize=6)  # @queue
    workers = [asyncio.create_task(worker(pictures))]
    await camera(pictures)
    await pictures.join()
    for task in workers:
        task.cancel()
    print(made, "thumbnails, at most", most, "pictures in memory")


asyncio.run(main())
