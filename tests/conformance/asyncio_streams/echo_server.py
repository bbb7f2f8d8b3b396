import asyncio


async def handle(reader, writer):
    data = await reader.read(100)
    message = data.decode()
    print(f"server received {message!r}")
    writer.write(data)
    await writer.drain()
    print("server closes")
    writer.close()
    await writer.wait_closed()


async def client(message, port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(f"client sends {message!r}")
    writer.write(message.encode())
    await writer.drain()
    data = await reader.read(100)
    print(f"client received {data.decode()!r}")
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(*(client(f"hello {i}", port) for i in range(3)))
    print("done", server.is_serving(), server.sockets)


asyncio.run(main())
