import asyncio

async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as scope:
            print(scope.expired(), scope.when() is not None)
            await asyncio.sleep(5)
    except TimeoutError as error:
        print("TimeoutError", error.args, type(error.__cause__).__name__)
    print(scope.expired(), round(loop.time(), 1) >= 1)
    async with asyncio.timeout(None) as scope:
        print(scope.when())
        await asyncio.sleep(1)
    print("no time-out")

asyncio.run(main())
