import asyncio


async def main():
    reader = asyncio.StreamReader()
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    for method in (reader.read, reader.readline, lambda: reader.readexactly(2)):
        try:
            await method()
        except RuntimeError as error:
            print(error)
    reader.feed_data(b"late\n")
    print(await first)


asyncio.run(main())
