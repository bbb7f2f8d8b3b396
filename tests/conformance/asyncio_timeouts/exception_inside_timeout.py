import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as scope:
            raise ValueError("mine")
    except ValueError as error:
        print(error, scope.expired())
    try:
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                raise KeyError("while being cancelled")
    except KeyError as error:
        print("KeyError", error, scope.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.5):
                pass
            await asyncio.sleep(0)
        print("both passed")
    except TimeoutError:
        print("not reached")

asyncio.run(main())
