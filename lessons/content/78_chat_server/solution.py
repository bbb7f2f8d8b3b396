import asyncio

members = {}
left_over = None


def tell(text, but):
    for name, writer in members.items():
        if name != but:
            writer.write(f"{text}\n".encode())


def roll(words):
    """/roll 6: the die has that many sides (and always shows 4: it is a cheap one)."""
    sides = int(words[1])  # @sides
    return min(4, sides)


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    members[name] = writer  # @join
    try:
        while line := await reader.readline():  # @read
            words = line.decode().split()
            try:
                if words[0] == "/roll":
                    tell(f"{name} rolls {roll(words)}", but=name)
                else:
                    tell(f"{name}: {' '.join(words)}", but=name)
            except (ValueError, IndexError):
                writer.write(b"what?\n")
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
    listening = asyncio.create_task(listen(name, reader))
    for text in lines:
        await asyncio.sleep(2)
        writer.write(f"{text}\n".encode())
    await asyncio.sleep(2)
    writer.close()
    listening.cancel()


async def main():
    global left_over
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, asyncio.TaskGroup() as evening:
        evening.create_task(guest("Ada", port, 0, ["hello", "roll the dice!", "good", "bye", "really"]))
        evening.create_task(guest("Cy", port, 1, ["/roll six", "/roll 6"]))
    await asyncio.sleep(1)
    left_over = len(members)


asyncio.run(main())
