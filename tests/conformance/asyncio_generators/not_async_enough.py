import asyncio

async def main():
    try:
        async for x in [1, 2]:
            pass
    except TypeError as error:
        print("TypeError:", error)
    try:
        async with 3:
            pass
    except TypeError as error:
        print("TypeError:", error)
    async def numbers():
        yield 1
    try:
        for x in numbers():
            pass
    except TypeError as error:
        print("TypeError:", error)
    try:
        await numbers()
    except TypeError as error:
        print("TypeError:", error)

asyncio.run(main())
