import asyncio

clients = {}


async def broadcast(sender, text):
    for name, writer in clients.items():
        if name != sender:
            writer.write(f"{sender}: {text}\n".encode())
            await writer.drain()


async def handle(reader, writer):
    name = (await reader.readline()).decode().strip()
    clients[name] = writer
    await broadcast("server", f"{name} joined")
    try:
        while line := await reader.readline():
            await broadcast(name, line.decode().strip())
    finally:
        del clients[name]
        await broadcast("server", f"{name} left")
        writer.close()


async def client(name, start, lines):
    await asyncio.sleep(start)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8783)
    writer.write(f"{name}\n".encode())

    async def listen():
        while line := await reader.readline():
            print(f"[{name}] {line.decode().strip()}")

    listener = asyncio.create_task(listen())
    for line in lines:
        await asyncio.sleep(1)
        writer.write(f"{line}\n".encode())
        await writer.drain()
    await asyncio.sleep(1.5)
    writer.write_eof()
    await listener
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8783)
    async with server:
        await asyncio.gather(
            client("ada", 0, ["hi", "anyone?"]), client("bob", 0.3, ["hello ada"]), client("cy", 1.1, [])
        )


asyncio.run(main())
