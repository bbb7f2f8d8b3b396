import asyncio

async def fail():
    raise ValueError("child")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                print("body is told")
            print("body goes on")
            await asyncio.sleep(1)
            print("and ends")
    except* ValueError as error:
        print(error.exceptions)
    await asyncio.sleep(0)
    print("not cancelled", asyncio.current_task().cancelling())

asyncio.run(main())
