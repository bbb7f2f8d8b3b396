import asyncio


class Server(asyncio.Protocol):
    def connection_made(self, transport):
        print("server made")
        self.transport = transport

    def data_received(self, data):
        print("server data", data)
        self.transport.write(data.upper())
        if data.endswith(b"!"):
            self.transport.close()

    def eof_received(self):
        print("server eof")

    def connection_lost(self, exc):
        print("server lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        print("client made", transport.get_extra_info("peername"))
        transport.write(b"one ")
        transport.write(b"two!")

    def data_received(self, data):
        print("client data", data)

    def eof_received(self):
        print("client eof")

    def connection_lost(self, exc):
        print("client lost", exc)
        self.done.set_result(None)


async def count(names):
    for i in range(12):
        names.append(i)
        print("turn", i)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 8767)
    done = loop.create_future()
    turns = asyncio.create_task(count([]))
    transport, protocol = await loop.create_connection(lambda: Client(done), "127.0.0.1", 8767)
    print("connected", type(protocol).__name__)
    await done
    await turns
    server.close()
    await server.wait_closed()
    print(asyncio.current_task().get_name(), asyncio.create_task(asyncio.sleep(0)).get_name())


asyncio.run(main())
