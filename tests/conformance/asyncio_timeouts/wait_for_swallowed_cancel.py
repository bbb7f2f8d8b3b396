import asyncio

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "I finish anyway"

async def main():
    try:
        print(await asyncio.wait_for(stubborn(), 1))
    except TimeoutError:
        print("timed out")
    task = asyncio.create_task(stubborn())
    try:
        print(await asyncio.wait_for(task, 1))
    except TimeoutError:
        print("timed out", task.result())

asyncio.run(main())
