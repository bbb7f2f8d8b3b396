import asyncio

async def main():
    async def nothing():
        pass
    for thing in (nothing, 5, None):
        try:
            asyncio.create_task(thing)
        except TypeError as error:
            print("TypeError:", str(error).split(" at 0x")[0])

asyncio.run(main())
