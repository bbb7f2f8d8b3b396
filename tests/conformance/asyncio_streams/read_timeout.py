import asyncio


async def handle(reader, writer):
    try:
        async with asyncio.timeout(2):
            line = await reader.readline()
    except TimeoutError:
        print("no line in time")
        writer.write(b"too slow\n")
    else:
        writer.write(b"thanks " + line)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(delay):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8776)
    await asyncio.sleep(delay)
    writer.write(f"after {delay}\n".encode())
    print(delay, await asyncio.wait_for(reader.readline(), 5))
    writer.close()


async def main():
    async with await asyncio.start_server(handle, "127.0.0.1", 8776):
        await asyncio.gather(client(0.5), client(3), client(1.5))


asyncio.run(main())
