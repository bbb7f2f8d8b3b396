import asyncio

async def inner():
    return 1

async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0)

async def main():
    task = asyncio.create_task(ticker())
    for _ in range(3):
        print("inner", await inner())
    print("the ticker has not run")
    await task

asyncio.run(main())
