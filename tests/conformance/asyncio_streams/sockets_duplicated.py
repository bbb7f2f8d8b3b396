import asyncio
import socket

a, b = socket.socketpair()
twin = a.dup()
print(twin.fileno() != a.fileno(), twin.family == a.family, twin.type == a.type, twin.gettimeout())
twin.send(b"by the twin")
print(b.recv(20))
a.close()
twin.send(b"still there")
print(b.recv(20))
again = socket.fromfd(twin.fileno(), twin.family, twin.type)
twin.close()
again.send(b"and again")
print(b.recv(20))
again.close()
print(b.recv(20))
b.close()


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    theirs.setblocking(False)
    twin = theirs.dup()
    print(twin.gettimeout())
    await loop.sock_sendall(twin, b"line\n")
    print(await reader.readline())
    writer.write(b"back")
    print(await loop.sock_recv(theirs, 10))
    writer.close()
    await writer.wait_closed()
    print(await loop.sock_recv(twin, 10))
    twin.close()
    theirs.close()


asyncio.run(main())
