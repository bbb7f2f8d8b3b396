import asyncio


class Buffered(asyncio.BufferedProtocol):
    def __init__(self, done):
        self.buffer = bytearray(8)
        self.done = done

    def get_buffer(self, sizehint):
        print("get_buffer", sizehint)
        return self.buffer

    def buffer_updated(self, nbytes):
        print("updated", nbytes, bytes(self.buffer[:nbytes]))

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("lost", exc)
        self.done.set_result(None)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    server = await loop.create_server(lambda: Buffered(done), "127.0.0.1", 8780)
    _, writer = await asyncio.open_connection("127.0.0.1", 8780)
    writer.writelines([b"hello ", b"buffered ", b"protocol"])
    writer.write_eof()
    try:
        writer.write(b"more")
    except RuntimeError as error:
        print(error)
    await done
    writer.close()
    server.close()


asyncio.run(main())
