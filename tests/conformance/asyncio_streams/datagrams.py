import asyncio


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server", data, addr[0])
        self.transport.sendto(b"echo " + data, addr)


class Client(asyncio.DatagramProtocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        self.transport = transport
        print("client made", transport.get_extra_info("peername"))
        transport.sendto(b"hello")

    def datagram_received(self, data, addr):
        print("client", data, addr)
        self.transport.close()

    def error_received(self, exc):
        print("error", exc)
        self.transport.close()

    def connection_lost(self, exc):
        print("closed", exc)
        self.done.set_result(True)


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 8770))
    for port in (8770, 8771):
        done = loop.create_future()
        client, _ = await loop.create_datagram_endpoint(lambda: Client(done), remote_addr=("127.0.0.1", port))
        try:
            client.sendto(b"x", ("127.0.0.1", 1))
        except ValueError as error:
            print(error)
        await done
    server.close()


asyncio.run(main())
