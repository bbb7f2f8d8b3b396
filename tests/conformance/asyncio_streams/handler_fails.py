# stderr: compared
import asyncio


async def handle(reader, writer):
    raise ValueError("in the handler")


def plain(reader, writer):
    print("plain callback")
    writer.write(b"from a function")
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append((context["message"], context["exception"])))
    server = await asyncio.start_server(handle, "127.0.0.1", 8773)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8773)
    print(await reader.read())
    print(seen)
    writer.close()
    server.close()
    server = await asyncio.start_server(plain, "127.0.0.1", 8774)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8774)
    print(await reader.read())
    writer.close()
    server.close()


asyncio.run(main())
