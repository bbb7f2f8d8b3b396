import asyncio
import re


def show(thing):
    print(re.sub(r"0x[0-9a-f]+", "0x", re.sub(r"\b[345]\d{4}\b", "PORT", repr(thing))))


async def handle(reader, writer):
    show(reader)
    show(writer)
    await reader.readline()
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8778)
    show(server)
    show(server.sockets[0])
    reader, writer = await asyncio.open_connection("127.0.0.1", 8778)
    await asyncio.sleep(0)
    show(writer.transport)
    show(writer.get_extra_info("socket"))
    show(writer.get_extra_info("nothing", "default"))
    await asyncio.sleep(0.1)
    writer.write(b"go\n")
    await reader.read()
    writer.close()
    show(writer.transport)
    await writer.wait_closed()
    show(writer.transport)
    show(writer)
    server.close()
    show(server)
    print(isinstance(writer.transport, asyncio.Transport), isinstance(writer.transport, asyncio.ReadTransport))


asyncio.run(main())
