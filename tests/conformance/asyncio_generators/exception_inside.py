import asyncio

async def risky():
    yield 1
    raise RuntimeError("broke")

async def stop():
    yield 1
    raise StopAsyncIteration

async def main():
    try:
        async for x in risky():
            print(x)
    except RuntimeError as error:
        print(error)
    try:
        async for x in stop():
            print(x)
    except RuntimeError as error:
        print(error, "|", repr(error.__cause__))

asyncio.run(main())
