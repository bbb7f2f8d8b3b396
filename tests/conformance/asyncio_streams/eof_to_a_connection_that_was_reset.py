# write_eof on a connection that the other side has reset, and writelines on one that is gone.
import asyncio


async def serve(reader, writer):
    await asyncio.sleep(0.1)
    writer.write(b"into nothing")
    await asyncio.sleep(0)
    for attempt in (writer.write_eof, lambda: writer.writelines([b"more"])):
        try:
            attempt()
        except Exception as error:
            print(type(error).__name__, error)
        await asyncio.sleep(0.1)
    writer.close()


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.close()
        await writer.wait_closed()
        await asyncio.sleep(0.5)


asyncio.run(main())
