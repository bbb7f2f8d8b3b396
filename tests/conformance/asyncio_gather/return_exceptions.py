import asyncio

async def fails(kind):
    raise kind("no")

async def main():
    async def cancelled():
        raise asyncio.CancelledError("stop")
    results = await asyncio.gather(
        fails(ValueError), asyncio.sleep(0.1, "fine"), fails(KeyError), cancelled(), return_exceptions=True)
    for result in results:
        print(type(result).__name__, repr(result))

asyncio.run(main())
