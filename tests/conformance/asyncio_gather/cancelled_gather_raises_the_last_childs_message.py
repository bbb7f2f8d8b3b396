import asyncio
async def child():
    try:
        async with asyncio.timeout(1):
            await asyncio.PriorityQueue().get()
    except asyncio.CancelledError as e:
        print("child", e.args); raise
async def quick(): pass
async def parent():
    try:
        await asyncio.gather(child(), quick(), quick(), return_exceptions=True)
    except asyncio.CancelledError as e:
        print("parent", e.args)
async def main():
    p = asyncio.create_task(parent())
    await asyncio.sleep(0.5)
    p.cancel("message")
    await asyncio.wait([p])
asyncio.run(main())
