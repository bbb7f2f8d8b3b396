import asyncio

async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    try:
        async with asyncio.timeout(1) as scope:
            await asyncio.sleep(0.5)
            scope.reschedule(loop.time() + 2)
            await asyncio.sleep(1)
            print("still inside at", round(loop.time() - begun, 1))
            await asyncio.sleep(5)
    except TimeoutError:
        print("out at", round(loop.time() - begun, 1))
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("entered")
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("already past")
    try:
        scope.reschedule(1)
    except RuntimeError as error:
        print("RuntimeError:", error)

asyncio.run(main())
