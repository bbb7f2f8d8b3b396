import asyncio

async def slow():
    await asyncio.sleep(3)
    print("slow ends at its own pace")
    return "result"

async def main():
    task = asyncio.create_task(slow())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("gave up waiting;", "cancelled" if task.cancelled() else "still running")
    print(await task)
    task = asyncio.create_task(slow())
    await asyncio.sleep(0)
    shielded = asyncio.shield(task)
    task.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("the inner one was cancelled", shielded.cancelled())

asyncio.run(main())
