# What the library logs of servers, connections, look-ups and loops in debug mode.
import asyncio
import logging
import re
import sys


class Masked(logging.Formatter):
    def format(self, record):
        text = super().format(record)
        text = re.sub(r"0x[0-9a-f]+", "0x…", re.sub(r"fd=\d+", "fd=…", text))
        return re.sub(r"\('127.0.0.1', (?!8765)\d+\)", "('127.0.0.1', …)", text)


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Masked("%(levelname)s %(message)s"))
logging.getLogger("asyncio").addHandler(handler)
logging.getLogger("asyncio").setLevel(logging.DEBUG)


async def serve(reader, writer):
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        transport.pause_reading()
        transport.resume_reading()
        transport.abort()


async def main():
    loop = asyncio.get_running_loop()
    async with await asyncio.start_server(serve, "127.0.0.1", 8765):
        for host in ("127.0.0.1", "localhost"):
            reader, writer = await asyncio.open_connection(host, 8765)
            writer.write(b"hey\n")
            print(await reader.read())
            writer.close()
            await writer.wait_closed()
        await loop.create_connection(Echo, "127.0.0.1", 8765)
        await asyncio.sleep(0.1)


asyncio.run(main(), debug=True)
