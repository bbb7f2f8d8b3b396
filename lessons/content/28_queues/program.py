import asyncio


async def cook(window):
    for plate in range(1, 6):
        print("cooked plate", plate)
        await window.put(plate)  # @put
        await asyncio.sleep(0.2)  # @cook


async def waiter(window):
    while True:
        plate = await window.get()  # @get
        await asyncio.sleep(1)  # @carry
        print("served plate", plate)
        window.task_done()  # @done


async def main():
    window = asyncio.Queue(maxsize=2)  # @window
    serving = asyncio.create_task(waiter(window), name="waiter")
    await asyncio.create_task(cook(window), name="cook")
    await window.join()  # @join
    serving.cancel()
    print("the kitchen closes")


asyncio.run(main())
