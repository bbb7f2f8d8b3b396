import asyncio

async def save():
    print("saving")
    await asyncio.sleep(2)
    print("saved")
    return 1

async def main():
    inner = asyncio.create_task(save())
    async def caller():
        try:
            await asyncio.shield(inner)
        except asyncio.CancelledError:
            print("caller cancelled, inner cancelled:", inner.cancelled())
            raise
    task = asyncio.create_task(caller())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(await inner)
    print(await asyncio.shield(asyncio.sleep(0, "plain")))

asyncio.run(main())
