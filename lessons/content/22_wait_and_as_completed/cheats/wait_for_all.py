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
    await asyncio.wait(tasks)  # @wait
    print("the answer is", tasks[1].result())  # @use
    await asyncio.sleep(100)  # the program does other things  # @other


asyncio.run(main())
