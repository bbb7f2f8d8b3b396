import asyncio


async def handle(reader, writer):
    await asyncio.sleep(1)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8784, limit=4)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8784)
    writer.write(b"x" * 100)
    await asyncio.sleep(0.1)
    writer.write(b"y" * 100)
    await writer.drain()
    try:
        print(await reader.read())
    except ConnectionResetError as error:
        print(repr(error))
    try:
        writer.write(b"z")
        await writer.drain()
    except ConnectionError as error:
        print(repr(error))
    writer.close()
    try:
        await writer.wait_closed()
    except ConnectionError as error:
        print("closed", repr(error))
    server.close()
    await server.wait_closed()


asyncio.run(main())
