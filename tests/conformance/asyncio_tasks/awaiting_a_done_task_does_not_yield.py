import asyncio

async def value():
    return 42

async def other():
    print("other runs")

async def main():
    task = asyncio.create_task(value())
    await task
    late = asyncio.create_task(other())
    print(await task)
    print("before other")
    await late

asyncio.run(main())
