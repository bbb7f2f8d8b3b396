import asyncio


class Source(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        transport.set_write_buffer_limits(high=1000)
        print(transport.get_write_buffer_limits())

    def pause_writing(self):
        print("pause", self.transport.get_write_buffer_size() > 1000)

    def resume_writing(self):
        print("resume", self.transport.get_write_buffer_size() <= 250)


async def main():
    loop = asyncio.get_running_loop()
    total = 20_000_000
    got = asyncio.Event()

    async def handle(reader, writer):
        await asyncio.sleep(1)
        size = 0
        while data := await reader.read(1 << 20):
            size += len(data)
        print("read", size)
        writer.close()
        got.set()

    server = await asyncio.start_server(handle, "127.0.0.1", 8768)
    transport, protocol = await loop.create_connection(Source, "127.0.0.1", 8768)
    transport.write(bytes(total))
    transport.close()
    print(transport.is_closing())
    await got.wait()
    server.close()
    for arguments in ({"high": 1, "low": 2}, {"low": -1}):
        try:
            transport.set_write_buffer_limits(**arguments)
        except ValueError as error:
            print(error)


asyncio.run(main())
