import asyncio

accepted = delivered = 0


async def door(orders):
    global accepted
    while True:
        accepted += 1
        await orders.put(accepted)  # @accept
        await asyncio.sleep(0.5)  # @next


async def worker(orders):
    global delivered
    while True:
        order = await orders.get()
        await asyncio.sleep(1.2)  # @deliver
        delivered += 1
        orders.task_done()


async def main():
    orders = asyncio.Queue()
    opening = asyncio.create_task(door(orders), name="door")
    workers = [asyncio.create_task(worker(orders), name=f"worker {n}") for n in (1, 2)]
    await asyncio.sleep(3.2)  # the signal comes  # @signal
    opening.cancel()  # @close
    for task in workers:
        task.cancel()
    print("accepted", accepted, "delivered", delivered)


asyncio.run(main())
