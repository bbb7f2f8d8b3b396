import asyncio


async def handle(reader, writer):
    print("server read", await reader.read())
    writer.close()


async def forget(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"and gone")


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8772)
    await forget(8772)
    await asyncio.sleep(1)
    server.close()
    await server.wait_closed()
    print("closed")


asyncio.run(main())
