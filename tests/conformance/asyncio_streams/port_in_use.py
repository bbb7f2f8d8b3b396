import asyncio


async def handle(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8766)
    try:
        await asyncio.start_server(handle, "127.0.0.1", 8766)
    except OSError as error:
        print(type(error).__name__, error.errno, error)
    server.close()
    await server.wait_closed()
    again = await asyncio.start_server(handle, "127.0.0.1", 8766)
    print(again.is_serving(), [s.getsockname() for s in again.sockets])
    again.close()


asyncio.run(main())
