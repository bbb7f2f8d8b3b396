import asyncio
import os
import tempfile


async def handle(reader, writer):
    print("got", await reader.readline(), repr(writer.get_extra_info("peername")))
    writer.write(b"pong\n")
    await writer.drain()
    writer.close()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        async with await asyncio.start_unix_server(handle, path):
            reader, writer = await asyncio.open_unix_connection(path)
            print(writer.get_extra_info("peername") == path, repr(writer.get_extra_info("sockname")))
            writer.write(b"ping\n")
            print(await reader.read())
            writer.close()
            await writer.wait_closed()
        try:
            await asyncio.open_unix_connection(path + "x")
        except OSError as error:
            print(repr(error))


asyncio.run(main())
