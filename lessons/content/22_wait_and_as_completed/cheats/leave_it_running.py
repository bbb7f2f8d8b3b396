import asyncio


async def broken():
    await asyncio.sleep(1)
    raise ConnectionError("no route to mirror")  # @broken


async def good():
    await asyncio.sleep(2)
    return 41


async def slow():
    await asyncio.sleep(60)
    return 40


async def main():
    tasks = [asyncio.create_task(one(), name=one.__name__) for one in (broken, good, slow)]
    pending = tasks
    answer = None
    while pending and answer is None:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)  # @wait
        for task in done:
            if task.exception() is None:
                answer = task.result()
    print("the answer is", answer)  # @use
    await asyncio.sleep(100)  # the program does other things  # @other


asyncio.run(main())
