import asyncio

async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
            return "finished"
        except asyncio.CancelledError:
            print("no, thank you")

async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.5)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())

asyncio.run(main())
