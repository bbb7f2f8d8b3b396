import asyncio


async def pipe(name, reader, writer):
    try:
        while data := await reader.read(4096):
            print(name, data)
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()


async def proxy(reader, writer):
    up_reader, up_writer = await asyncio.open_connection("127.0.0.1", 8781)
    await asyncio.gather(pipe("->", reader, up_writer), pipe("<-", up_reader, writer))
    print("proxy ends")


async def upstream(reader, writer):
    request = await reader.readuntil(b"\r\n\r\n")
    body = request.split(b" ")[1] + b" served"
    writer.write(b"HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    writer.close()


async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 8782)
    writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
    status = await reader.readline()
    headers = {}
    while (line := await reader.readline()) not in (b"\r\n", b""):
        key, value = line.decode().split(":")
        headers[key] = value.strip()
    body = await reader.readexactly(int(headers["Content-Length"]))
    print(status, headers, body)
    writer.close()
    await writer.wait_closed()


async def main():
    async with (
        await asyncio.start_server(upstream, "127.0.0.1", 8781),
        await asyncio.start_server(proxy, "127.0.0.1", 8782),
    ):
        await get("/a")
        await get("/b")
        await asyncio.sleep(0.1)


asyncio.run(main())
