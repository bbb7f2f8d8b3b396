import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def main():
    jobs = [fetch("c", 0.3), fetch("a", 0.1), fetch("b", 0.2)]
    for next_done in asyncio.as_completed(jobs):
        print(await next_done)
    tasks = [asyncio.create_task(fetch(n, s), name=n) for n, s in [("z", 0.2), ("y", 0.1)]]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.get_name(), await task)
    try:
        for next_done in asyncio.as_completed([fetch("late", 5)], timeout=1):
            await next_done
    except TimeoutError as error:
        print("TimeoutError", repr(error))

asyncio.run(main())
