import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    done = loop.create_future()

    def readable():
        data = a.recv(100)
        print("readable", data)
        if data == b"end":
            print(loop.remove_reader(a), loop.remove_reader(a))
            done.set_result(None)

    def writable(text):
        print("writable")
        b.send(text)
        print(loop.remove_writer(b))

    loop.add_reader(a, readable)
    loop.add_writer(b, writable, b"begin")
    await asyncio.sleep(0.1)
    b.send(b"end")
    await done
    a.close()
    b.close()


asyncio.run(main())
