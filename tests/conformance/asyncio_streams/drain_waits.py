import asyncio


async def handle(reader, writer):
    print("handler sleeps")
    await asyncio.sleep(2)
    print("handler read", len(await reader.read()))
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "127.0.0.1", 8769)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8769)
    writer.write(b"x" * 30_000_000)
    start = loop.time()
    await writer.drain()
    print("drained after", round(loop.time() - start, 1))
    writer.write_eof()
    print(await reader.read())
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
