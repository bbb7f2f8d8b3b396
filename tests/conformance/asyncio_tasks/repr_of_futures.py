import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(repr(future))
    future.set_result([1, 2])
    print(repr(future))
    other = loop.create_future()
    other.set_exception(ValueError("no"))
    print(repr(other))
    other.exception()
    third = loop.create_future()
    third.cancel()
    print(repr(third))

asyncio.run(main())
