import asyncio

async def quick():
    print("quick runs")
    return 1

async def main():
    for timeout in (0, -1):
        try:
            print(await asyncio.wait_for(quick(), timeout))
        except TimeoutError:
            print("timed out")
    task = asyncio.create_task(quick())
    await asyncio.sleep(0)
    print(await asyncio.wait_for(task, 0))

asyncio.run(main())
