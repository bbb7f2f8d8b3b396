import asyncio

async def work():
    me = asyncio.current_task()
    me.cancel()
    print("cancel requested, still running")
    total = sum(range(10))
    print("computed", total)
    try:
        await asyncio.sleep(0)
        print("not reached")
    except asyncio.CancelledError:
        print("delivered")

asyncio.run(work())
