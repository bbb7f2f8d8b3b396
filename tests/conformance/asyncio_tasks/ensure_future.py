import asyncio

async def work():
    return 5

async def main():
    task = asyncio.ensure_future(work())
    print(type(task).__name__, asyncio.isfuture(task), asyncio.iscoroutine(work) )
    print(asyncio.ensure_future(task) is task, await task)
    try:
        asyncio.ensure_future(3)
    except TypeError as error:
        print("TypeError:", error)
    coroutine = work()
    print(asyncio.iscoroutine(coroutine), asyncio.iscoroutinefunction(work))
    print(await coroutine)

asyncio.run(main())
