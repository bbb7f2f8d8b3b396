import asyncio

async def work():
    pass

async def main():
    coroutine = work()
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print("TypeError:", error)
    coroutine.close()
    try:
        await asyncio.wait([])
    except ValueError as error:
        print("ValueError:", error)
    task = asyncio.create_task(work())
    try:
        await asyncio.wait(task)
    except TypeError as error:
        print("TypeError:", error)
    try:
        await asyncio.wait([task], return_when="whenever")
    except ValueError as error:
        print("ValueError:", error)
    await task

asyncio.run(main())
