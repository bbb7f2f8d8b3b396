import asyncio


async def handle(reader, writer):
    async for line in reader:
        name = line.decode().strip()
        if name == "quit":
            break
        writer.write(f"hello {name}\n".encode())
        await writer.drain()
    writer.write(b"bye\n")
    writer.close()
    await writer.wait_closed()
    print("handler ends")


async def main():
    server = await asyncio.start_server(handle, "localhost", 8765)
    reader, writer = await asyncio.open_connection("localhost", 8765)
    print(writer.get_extra_info("peername"))
    for name in ("ada", "grace", "quit"):
        writer.write(name.encode() + b"\n")
    print((await reader.read()).decode())
    print(reader.at_eof(), writer.is_closing())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
