import asyncio

members = {}


def tell(text, but):  # @tell
    for name, writer in members.items():
        if name != but:  # @others
            writer.write(f"{text}\n".encode())


async def serve(reader, writer):  # @serve
    name = (await reader.readline()).decode().strip()
    tell(f"{name} comes in", but=name)
    members[name] = writer
    try:
        while line := await reader.readline():  # @read
            tell(f"{name}: {line.decode().strip()}", but=name)
    finally:
        del members[name]  # @leave
        tell(f"{name} has left", but=name)
        writer.close()


async def listen(name, reader):
    while line := await reader.readline():
        print(f"{name} hears: {line.decode().strip()}")


async def guest(name, port, comes, lines):
    await asyncio.sleep(comes)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{name}\n".encode())
    listening = asyncio.create_task(listen(name, reader), name=f"{name}'s ear")
    for text in lines:
        await asyncio.sleep(2)
        writer.write(f"{text}\n".encode())  # @say
    await asyncio.sleep(2)
    writer.close()  # @hang-up
    listening.cancel()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)  # @server
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.TaskGroup() as evening:
        evening.create_task(guest("Ada", port, 0, ["hello", "are you there?", "well then"]), name="Ada")
        evening.create_task(guest("Bob", port, 1, ["yes"]), name="Bob")


asyncio.run(main())
