import asyncio
import socket


async def serve(listener):
    loop = asyncio.get_running_loop()
    while True:
        conn, address = await loop.sock_accept(listener)
        print("accepted from", address[0])
        data = await loop.sock_recv(conn, 1024)
        await loop.sock_sendall(conn, data[::-1])
        conn.close()


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", 8775))
        listener.listen()
        listener.setblocking(False)
        server = asyncio.create_task(serve(listener))
        for text in (b"first", b"second"):
            client = socket.socket()
            client.setblocking(False)
            await loop.sock_connect(client, ("127.0.0.1", 8775))
            await loop.sock_sendall(client, text)
            print(await loop.sock_recv(client, 100), await loop.sock_recv(client, 100))
            client.close()
        client = socket.socket()
        client.setblocking(False)
        try:
            await loop.sock_connect(client, ("127.0.0.1", 1))
        except OSError as error:
            print(repr(error))
        client.close()
        server.cancel()


asyncio.run(main())
