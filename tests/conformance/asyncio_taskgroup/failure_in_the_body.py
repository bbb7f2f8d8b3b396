import asyncio

async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ends")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(1)
            raise RuntimeError("in the body")
    except ExceptionGroup as error:
        print(error, [repr(e) for e in error.exceptions])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            raise KeyError("before the child starts")
    except ExceptionGroup as error:
        print(error.exceptions)

asyncio.run(main())
